import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { isShownInPlace, kindWith, namedAs } from "./file-kinds";
import { BrokenForm, fieldText, partsOf } from "./multipart.server";
import { remakePicture } from "./picture.server";
import { scan } from "./scan.server";
import { disposition, stretchOf } from "./serve.server";
import { sniff } from "./sniff.server";
import { inTurns, TooManyWait } from "./turns";

const folder = mkdtempSync(join(tmpdir(), "weft-files-unit-"));
let made = 0;
function aFile(bytes: string | Uint8Array): string {
  const path = join(folder, String((made += 1)));
  writeFileSync(path, bytes);
  return path;
}

const PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";
const CFB = Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex");

/** An archive with stored entries, as far as whoever reads its beginning looks. */
function archive(...entries: [name: string, content: string][]): Buffer {
  const stored = entries.map(([name, content]) => {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50);
    header.writeUInt16LE(20, 4);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt32LE(content.length, 22);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, Buffer.from(name + content)]);
  });
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  return Buffer.concat([...stored, directory, end]);
}
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe("what a file is", () => {
  test.each([
    ["a.pdf", PDF, "pdf"],
    ["a.png", PDF, "pdf"],
    ["notes.txt", "Bread, milk.\n", "txt"],
    ["list.csv", "name,town\nJos\u00e9,Le\u00f3n\n", "csv"],
    ["list.csv", Buffer.from("name;town\r\nJos\xe9;Le\xf3n\r\n", "latin1"), "csv"],
    ["list.csv", Buffer.from("\ufeffname\ttown\n", "utf16le"), "csv"],
    ["read.md", "# Hello\n", "md"],
    ["old.doc", CFB, "doc"],
    ["all.zip", archive(["a.txt", "hello"]), "zip"],
    [
      "letter.docx",
      archive(
        ["[Content_Types].xml", `<Types><Override ContentType="${DOCX}"/></Types>`],
        ["word/document.xml", "<x/>"],
      ),
      "docx",
    ],
    ["sums.odt", archive(["mimetype", "application/vnd.oasis.opendocument.text"]), "odt"],
  ])("%s", async (name, bytes, extension) => {
    expect(await sniff(aFile(bytes), name)).toEqual(kindWith(extension));
  });

  test.each([
    ["page.html", "<!doctype html><script>alert(1)</script>"],
    ["page.txt", " <html><script>alert(1)</script>"],
    ["drawing.svg", SVG],
    ["drawing.svg", `<?xml version="1.0"?>${SVG}`],
    ["drawing.png", SVG],
    ["drawing.txt", SVG],
    ["drawing.csv", `\ufeff<?xml version="1.0"?>${SVG}`],
    ["run.exe", Buffer.from("4d5a90000300000004000000ffff0000", "hex")],
    ["run.txt", Buffer.from("7f454c4602010100", "hex")],
    ["run.jar", archive(["META-INF/MANIFEST.MF", "x"])],
    ["run.sh", "#!/bin/sh\necho hello\n"],
    ["odd.txt", Buffer.from([65, 0, 66])],
    ["mail.msg", CFB],
    ["picture.tif", Buffer.from("49492a0008000000", "hex")],
  ])("%s is not taken", async (name, bytes) => {
    expect(await sniff(aFile(bytes), name)).toBe("unknown");
  });

  test("a phone's HEIC is told apart", async () => {
    const heic = Buffer.from("00000018667479706865696300000000", "hex");
    expect(await sniff(aFile(Buffer.concat([heic, Buffer.alloc(64)])), "a.jpg")).toBe("heic");
  });

  test("a name ends as its bytes say", () => {
    const kind = (extension: string) => kindWith(extension) ?? expect.unreachable();
    expect(namedAs("Photo.JPEG", kind("jpg"))).toBe("Photo.JPEG");
    expect(namedAs("invoice.exe", kind("pdf"))).toBe("invoice.exe.pdf");
    expect(namedAs("scan", kind("pdf"))).toBe("scan.pdf");
    expect(namedAs("photo.png", kind("webp"), true)).toBe("photo.webp");
    expect(namedAs(".png", kind("webp"), true)).toBe(".png.webp");
  });
});

describe("pictures", () => {
  const out = () => [aFile(""), aFile("")] as const;
  const red = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#c33" } });

  test("a photograph is turned upright, made smaller, and forgets where it was taken", async () => {
    const photo = await red(4_000, 3_000)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Artist: "canary" },
        IFD3: { GPSLatitude: "51/1 0/1 0/1" },
      })
      .toBuffer();
    expect((await sharp(aFile(photo)).metadata()).exif).toBeDefined();
    const [whole, thumb] = out();
    const picture = await remakePicture(aFile(photo), whole, thumb);
    expect(picture).toMatchObject({ kind: { mime: "image/jpeg" }, width: 1_920, height: 2_560 });
    for (const path of [whole, thumb]) {
      const { exif, xmp, iptc, orientation } = await sharp(path).metadata();
      expect({ exif, xmp, iptc, orientation }).toEqual({});
    }
    expect(await sharp(thumb).metadata()).toMatchObject({ width: 480, height: 640 });
  });

  test("what moves goes on moving, and its small version stands still", async () => {
    const pixels = Buffer.alloc(90 * 120 * 3).fill(0x40, 90 * 60 * 3);
    const raw = { width: 90, height: 120, channels: 3, pageHeight: 60 } as const;
    const frames = await sharp(pixels, { raw }).gif().toBuffer();
    const [whole, thumb] = out();
    const picture = await remakePicture(aFile(frames), whole, thumb);
    expect(picture).toMatchObject({ kind: { mime: "image/webp" }, width: 90, height: 60 });
    expect((await sharp(whole).metadata()).pages).toBe(2);
    expect((await sharp(thumb).metadata()).pages ?? 1).toBe(1);
  });

  test("a few bytes that unfold to a hundred million pixels are refused before they do", async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 9_000, channels: 3, background: "#000" },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await remakePicture(aFile(bomb), ...out())).toBe("too-many-pixels");
  }, 120_000);

  test("a picture that is cut off, or none at all, is refused", async () => {
    const noise = Buffer.alloc(300 * 300 * 3).map((_, i) => (i * 7_919) % 251);
    const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .png()
      .toBuffer();
    const cut = whole.subarray(0, whole.length / 2);
    expect(await remakePicture(aFile(cut), ...out())).toBe("broken-picture");
    expect(await remakePicture(aFile(SVG), ...out())).toBe("broken-picture");
  });
});

describe("the virus scan", () => {
  const program = (script: string) => {
    const path = aFile(`#!/bin/sh\n${script}\n`);
    return `/bin/sh ${path}`;
  };
  test("an exit of 0 is clean, of 1 refused, and anything else leaves it unknown", async () => {
    const path = aFile("canary");
    expect(await scan(path, program('grep -q canary "$1" && exit 1'))).toBe("refused");
    expect(await scan(aFile("fine"), program('grep -q canary "$1" && exit 1; exit 0'))).toBe(
      "clean",
    );
    expect(await scan(path, program("exit 2"))).toBe("unknown");
    expect(await scan(path, "/no/such/program")).toBe("unknown");
    expect(await scan(path, undefined)).toBe("clean");
  });
});

describe("a stretch of a file", () => {
  test.each([
    [null, null],
    ["bytes=0-9", { first: 0, last: 9 }],
    ["bytes=90-", { first: 90, last: 99 }],
    ["bytes=-10", { first: 90, last: 99 }],
    ["bytes=-1000", { first: 0, last: 99 }],
    ["bytes=0-1000", { first: 0, last: 99 }],
    ["bytes=100-", "unmet"],
    ["bytes=-0", "unmet"],
    ["bytes=9-3", null],
    ["bytes=0-1,5-6", null],
    ["lines=0-1", null],
  ])("%s of a hundred bytes", (range, stretch) => {
    expect(stretchOf(range, 100)).toEqual(stretch);
  });
});

test("a name cannot end its header, and only what is harmless opens in place", () => {
  expect(disposition('a"; x=\r\n\u202e\u00e9.pdf', "application/pdf")).toMatch(
    /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w%.~-]*$/,
  );
  expect(disposition("a.jpg", "image/jpeg")).toMatch(/^inline;/);
  for (const mime of ["image/svg+xml", "text/html", "application/pdf", "text/plain", ""])
    expect(isShownInPlace(mime)).toBe(false);
});

describe("a form that streams in", () => {
  const request = (body: string | Buffer, cut = 7) => {
    const bytes = Buffer.from(body);
    const chunks = Array.from({ length: Math.ceil(bytes.length / cut) }, (_, i) =>
      bytes.subarray(i * cut, (i + 1) * cut),
    );
    return new Request("http://localhost/", {
      method: "POST",
      headers: { "Content-Type": "multipart/form-data; boundary=----b" },
      body: new ReadableStream({
        start(stream) {
          for (const chunk of chunks) stream.enqueue(chunk);
          stream.close();
        },
      }),
      duplex: "half",
    } as RequestInit);
  };
  const form = [
    '------b\r\nContent-Disposition: form-data; name="body"\r\n\r\nHello\r\n--there\r\n',
    '------b\r\nContent-Disposition: form-data; name="file"; filename="a;b=%22c%22.txt"\r\n',
    "Content-Type: text/plain\r\n\r\n\r\n\r\nx\r\n------b--\r\n",
  ].join("");
  const read = async (from: Request) => {
    const parts: [string, string | null, string][] = [];
    for await (const part of partsOf(from))
      parts.push([part.name, part.fileName, await fieldText(part, 1_000)]);
    return parts;
  };

  test.each([1, 2, 7, 1_000])("comes out the same in pieces of %i bytes", async (cut) => {
    expect(await read(request(form, cut))).toEqual([
      ["body", null, "Hello\r\n--there"],
      ["file", 'a;b="c".txt', "\r\n\r\nx"],
    ]);
  });
  test("is the one that browsers write", async () => {
    const data = new FormData();
    data.append("file", new File(["abc"], 'Jos\u00e9 "1".txt'));
    data.append("body", "\u00e1");
    const from = new Request("http://localhost/", { method: "POST", body: data });
    expect(await read(from)).toEqual([
      ["file", 'Jos\u00e9 "1".txt', "abc"],
      ["body", null, "\u00e1"],
    ]);
  });
  test("is refused when it ends too early, has endless headers, or is none", async () => {
    await expect(read(request(form.slice(0, -12)))).rejects.toThrow(BrokenForm);
    await expect(read(request(form.replace("a;b", "a".repeat(9_000)), 999))).rejects.toThrow(
      BrokenForm,
    );
    await expect(read(request("nothing of the kind"))).rejects.toThrow(BrokenForm);
    await expect(
      read(new Request("http://localhost/", { method: "POST", body: "x" })),
    ).rejects.toThrow(BrokenForm);
  });
});

test("turns: one at a time, in order, and not without end", async () => {
  const turn = inTurns(1, 2);
  const seen: string[] = [];
  const work = (name: string) =>
    turn(async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(`${name} ends`);
    });
  const all = [work("a"), work("b"), work("c")];
  await expect(work("d")).rejects.toThrow(TooManyWait);
  await Promise.all(all);
  expect(seen).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
