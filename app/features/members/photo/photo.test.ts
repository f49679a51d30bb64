import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { MIDDLE_OF, moved, squareOf } from "./crop";
import { makePortrait } from "./portrait.server";
import { cropSchema } from "./schema";

const folder = mkdtempSync(join(tmpdir(), "weft-photo-"));
let made = 0;
const path = () => join(folder, String((made += 1)));
const out = () => ({ large: path(), small: path() });
function file(bytes: Uint8Array | string): string {
  const at = path();
  writeFileSync(at, bytes);
  return at;
}

describe("the square that is shown", () => {
  test("is the middle, the whole of the shorter side, unless another is chosen", () => {
    expect(squareOf(MIDDLE_OF, 400, 200)).toEqual({ left: 100, top: 0, width: 200, height: 200 });
  });
  test("never leaves the picture, whatever is asked", () => {
    for (const crop of [
      { x: 0, y: 1, size: 0.5 },
      { x: 1, y: 0, size: 1 },
      { x: 0.5, y: 0.5, size: 0 },
    ]) {
      const { left, top, width } = squareOf(crop, 300, 500);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(300);
      expect(top + width).toBeLessThanOrEqual(500);
      expect(width).toBeGreaterThanOrEqual(32);
    }
  });
  test("moves by its own side, and stops at the edge", () => {
    const crop = { ...MIDDLE_OF, size: 0.5 };
    expect(moved(crop, { x: 0.5, y: 0 }, 400, 200).x).toBeCloseTo(0.625);
    expect(moved(crop, { x: 9, y: -9 }, 400, 200)).toEqual({ x: 0.875, y: 0.25, size: 0.5 });
  });
  test("broken numbers are the middle", () => {
    for (const sent of [{}, { x: "a", y: "0", size: "1" }, { x: "2", y: "0", size: "1" }])
      expect(cropSchema.parse(sent)).toEqual(MIDDLE_OF);
    expect(cropSchema.parse({ x: "0.25", y: "0", size: "0.5" })).toMatchObject({ x: 0.25 });
  });
});

describe("a photo", () => {
  /** Left half red, right half blue. */
  const halves = async (orientation: number) => {
    const red = { create: { width: 400, height: 400, channels: 3, background: "#f00" } } as const;
    const blue = {
      input: { create: { ...red.create, width: 200, background: "#00f" } },
      left: 200,
    };
    return sharp(red)
      .composite([{ ...blue, top: 0 }])
      .withMetadata({ orientation })
      .withExifMerge({ IFD0: { Artist: "canary" } })
      .jpeg({ quality: 100 })
      .toBuffer();
  };
  const colour = async (at: string) => {
    const { dominant } = await sharp(at).stats();
    return dominant.r > dominant.b ? "red" : "blue";
  };

  test("is cropped upright, in two sizes, and forgets what the camera wrote", async () => {
    const to = out();
    expect(
      await makePortrait(file(await halves(1)), to, { x: 0.25, y: 0.5, size: 0.5 }),
    ).toBeNull();
    expect(await colour(to.large)).toBe("red");
    for (const [name, side] of [
      ["large", 432],
      ["small", 128],
    ] as const) {
      const { width, height, format, exif, orientation } = await sharp(to[name]).metadata();
      expect({ width, height, format, exif, orientation }).toEqual({
        ...{ width: side, height: side, format: "webp" },
        ...{ exif: undefined, orientation: undefined },
      });
    }
  });

  test("that lies on its side is cropped as it is seen", async () => {
    const to = out();
    // Turned by 90 degrees to the right: what was left is on top.
    await makePortrait(file(await halves(6)), to, { x: 0.5, y: 0.25, size: 0.5 });
    expect(await colour(to.large)).toBe("red");
    await makePortrait(file(await halves(6)), to, { x: 0.5, y: 0.75, size: 0.5 });
    expect(await colour(to.large)).toBe("blue");
  });

  test("that is none, is cut off, or would unfold to a hundred million pixels is refused", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await makePortrait(file(svg), out(), MIDDLE_OF)).toBe("broken-picture");
    const cut = (await halves(1)).subarray(0, 900);
    expect(await makePortrait(file(cut), out(), MIDDLE_OF)).toBe("broken-picture");
    const bomb = await sharp({
      create: { width: 12_000, height: 9_000, channels: 3, background: "#000" },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    expect(await makePortrait(file(bomb), out(), MIDDLE_OF)).toBe("too-many-pixels");
  }, 120_000);
});
