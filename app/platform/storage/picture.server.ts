import { stat } from "node:fs/promises";
import type { default as MakeSharp, Sharp } from "sharp";
import { log } from "../log.server";
import { singleton } from "../singleton.server";
import { kindWith, type FileKind } from "./file-kinds";

/** The most pixels a picture may have when it is opened, all frames together; the longest side it is kept with, and that of its small version. */
export const PICTURE = { pixels: 64_000_000, side: 2_560, movingSide: 1_080, thumbSide: 640 };

const SECONDS = 45;

/** What makes pictures, loaded when the first one comes. Nothing but these formats is opened, whatever the bytes claim to be; one thread at a time. */
export const pictures = (): Promise<typeof MakeSharp> =>
  singleton("pictures", async () => {
    const { default: sharp } = await import("sharp");
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({
      operation: ["Jpeg", "Png", "Webp", "Nsgif"].map((format) => `VipsForeignLoad${format}File`),
    });
    sharp.concurrency(1);
    sharp.cache(false);
    return sharp;
  });

/** A picture made anew: of what kind, how large in pixels and bytes. */
export interface Picture {
  kind: FileKind;
  width: number;
  height: number;
  bytes: number;
}

/** Why a picture was not taken: it would unfold to too many pixels, or cannot be read as one. */
export type PictureProblem = "too-many-pixels" | "broken-picture";

/**
 * Makes a picture anew at `to`, and a small still version at `toThumb`: turned upright, without
 * what cameras write into it (place, device, time), never larger than PICTURE says. Photographs
 * stay JPEG; anything else becomes WebP, moving where it moved.
 */
export async function remakePicture(
  from: string,
  to: string,
  toThumb: string,
): Promise<Picture | PictureProblem> {
  const options = { limitInputPixels: PICTURE.pixels, failOn: "error" } as const;
  try {
    const sharp = await pictures();
    const { format, pages = 1 } = await sharp(from, options).metadata();
    const moves = pages > 1;
    const isPhoto = format === "jpeg";
    const side = moves ? PICTURE.movingSide : PICTURE.side;
    const whole = upright(sharp(from, { ...options, animated: moves }), side);
    const made = await (isPhoto ? whole.jpeg({ quality: 84 }) : whole.webp({ quality: 84 })).toFile(
      to,
    );
    // From what was made: it is small and upright already.
    const small = upright(sharp(to, options), PICTURE.thumbSide);
    await (isPhoto ? small.jpeg({ quality: 78 }) : small.webp({ quality: 78 })).toFile(toThumb);
    const kind = kindWith(isPhoto ? "jpg" : "webp");
    if (!kind) throw new Error("a picture is made of a kind that is not kept");
    const height = made.pageHeight ?? made.height;
    return { kind, width: made.width, height, bytes: (await stat(to)).size };
  } catch (error) {
    return problemOf(error);
  }
}

const upright = (image: Sharp, side: number): Sharp =>
  image
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });

/** Why a picture could not be made; throws where the disk is full. */
export function problemOf(error: unknown): PictureProblem {
  const message = error instanceof Error ? error.message : "";
  if (/No space left|ENOSPC/i.test(message))
    throw Object.assign(new Error(message), { code: "ENOSPC" });
  if (/pixel limit|too large|timeout|exceeds/i.test(message)) return "too-many-pixels";
  log.info({ why: message.split("\n")[0] }, "a picture could not be read");
  return "broken-picture";
}
