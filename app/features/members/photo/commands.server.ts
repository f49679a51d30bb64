import type { Incoming } from "~/platform/storage/incoming.server";
import { keepPicture, type PictureRefused } from "~/platform/storage/keep-picture.server";
import { removeFiles } from "~/platform/storage/storage.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import type { Crop } from "./crop";
import { makePortrait } from "./portrait.server";

/** The most that a photo may have, in bytes. */
export const LARGEST_PHOTO = 12 * 1024 * 1024;

/** Where the two versions of a photo are kept; apart from the files of talks, which are swept. */
export const photoKeys = (key: string): Record<"large" | "small", string> => ({
  large: `photos/${key.slice(-2)}/${key}.large`,
  small: `photos/${key.slice(-2)}/${key}.small`,
});

/** Makes a file that came in one's photo, cropped to a square; the one before is deleted. Returns why not, or null. */
export function keepPhoto(
  viewer: { id: string },
  incoming: Incoming | undefined,
  crop: Crop,
): Promise<PictureRefused | null> {
  const key = newId();
  return keepPicture(incoming, {
    keys: photoKeys(key),
    make: (from, to) => makePortrait(from, to, crop),
    note: () => putKey(viewer, key),
  });
}

const putKey = (viewer: { id: string }, key: string | null): Promise<void> =>
  transact(async (tx, afterCommit) => {
    const [before] = await tx.$queryRaw<{ photo: string | null }[]>`
      select photo_key as photo from member where id = ${viewer.id}::uuid for update`;
    await tx.member.update({
      where: { id: viewer.id },
      data: { photoKey: key, revision: { increment: 1 } },
      select: { id: true },
    });
    const old = before?.photo;
    // Of two profiles that were made one, both may name it until that is final.
    const isNamed = old ? await tx.member.count({ where: { photoKey: old } }) : 0;
    if (old && isNamed === 0) afterCommit(() => removeFiles(Object.values(photoKeys(old))));
  });

/** Lets one's initials stand for oneself again; the photo is deleted. */
export const removePhoto = (viewer: { id: string }): Promise<void> => putKey(viewer, null);
