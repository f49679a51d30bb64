import { noteAct } from "~/platform/audit/audit.server";
import type { Incoming } from "~/platform/storage/incoming.server";
import { keepPicture, type PictureRefused } from "~/platform/storage/keep-picture.server";
import {
  PICTURE,
  pictures,
  problemOf,
  type PictureProblem,
} from "~/platform/storage/picture.server";
import { removeFiles } from "~/platform/storage/storage.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import type { Viewer } from "../viewer";

/** The most that a logo may have, in bytes. */
export const LARGEST_LOGO = 5 * 1024 * 1024;

/** The side of the square in which a logo is kept, in pixels: twice the largest in which it is shown. */
const SIDE = 192;
const SECONDS = 45;

/** Where a logo is kept; apart from the files of talks, which are swept. */
export const logoFile = (key: string): string => `logos/${key.slice(-2)}/${key}.webp`;

/** Makes a logo anew, whole, in a square with nothing around it; still, and without what was written into it. */
async function makeLogo(from: string, to: { logo: string }): Promise<PictureProblem | null> {
  try {
    const sharp = await pictures();
    await sharp(from, { limitInputPixels: PICTURE.pixels, failOn: "error" })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: "contain", background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .webp({ quality: 90 })
      .toFile(to.logo);
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

/** Makes a file that came in the logo of the community; the one before is deleted. Returns why not, or null. */
export function keepLogo(
  viewer: Viewer,
  incoming: Incoming | undefined,
): Promise<PictureRefused | null> {
  const key = newId();
  return keepPicture(incoming, {
    keys: { logo: logoFile(key) },
    make: makeLogo,
    note: () => putKey(viewer, key),
  });
}

const putKey = (viewer: Viewer, key: string | null): Promise<void> =>
  transact(async (tx, afterCommit) => {
    const [before] = await tx.$queryRaw<{ logo: string | null }[]>`
      select logo_key as logo from community where id = 1 for update`;
    const old = before?.logo ?? null;
    if (key === old) return;
    await tx.community.update({ where: { id: 1 }, data: { logoKey: key }, select: { id: true } });
    const act = key ? "accounts:logo-changed" : "accounts:logo-removed";
    await noteAct(tx, { actorId: viewer.id, act });
    if (old) afterCommit(() => removeFiles([logoFile(old)]));
  });

/** Lets the mark of Weft stand again; the logo is deleted. The same again changes nothing. */
export const removeLogo = (viewer: Viewer): Promise<void> => putKey(viewer, null);
