import { squareOf, type Crop } from "./crop";
import {
  PICTURE,
  pictures,
  problemOf,
  type PictureProblem,
} from "~/platform/storage/picture.server";

/** The sides of the two versions of a photo, in pixels. */
export const SIDES = { large: 432, small: 128 };

const SECONDS = 45;

/** Makes a photo anew, square, in two sizes: turned upright, cropped, without what cameras write into it. Animations stand still. Null when it is made. */
export async function makePortrait(
  from: string,
  to: Record<keyof typeof SIDES, string>,
  crop: Crop,
): Promise<PictureProblem | null> {
  const options = { limitInputPixels: PICTURE.pixels, failOn: "error" } as const;
  try {
    const sharp = await pictures();
    const { width, height, orientation = 1 } = await sharp(from, options).metadata();
    const lies = orientation >= 5;
    const square = squareOf(crop, lies ? height : width, lies ? width : height);
    await sharp(from, options)
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .extract(square)
      .resize(SIDES.large, SIDES.large)
      .webp({ quality: 84 })
      .toFile(to.large);
    await sharp(to.large, options)
      .resize(SIDES.small, SIDES.small)
      .webp({ quality: 80 })
      .toFile(to.small);
    return null;
  } catch (error) {
    return problemOf(error);
  }
}
