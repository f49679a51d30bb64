import { rm } from "node:fs/promises";
import { isDiskFull } from "~/platform/db/disk-full.server";
import type { Incoming } from "~/platform/storage/incoming.server";
import type { PictureProblem } from "~/platform/storage/picture.server";
import { scan } from "~/platform/storage/scan.server";
import { sniff } from "~/platform/storage/sniff.server";
import {
  incomingPath,
  isFilesDiskFull,
  keepFile,
  removeFiles,
} from "~/platform/storage/storage.server";
import { inTurns, TooManyWait } from "~/platform/storage/turns";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import type { Crop } from "./crop";
import { makePortrait } from "./portrait.server";

/** The most that a photo may have, in bytes. */
export const LARGEST_PHOTO = 12 * 1024 * 1024;

/** Why a photo was not taken. */
export type PhotoProblem =
  | "none"
  | "too-large"
  | "not-a-picture"
  | "heic"
  | "infected"
  | "busy"
  | "disk-full"
  | PictureProblem;

// Pictures are made one at a time: each may need hundreds of megabytes for a moment.
const turn = inTurns(1, 40);

/** Where the two versions of a photo are kept; apart from the files of talks, which are swept. */
export const photoKeys = (key: string): Record<"large" | "small", string> => ({
  large: `photos/${key.slice(-2)}/${key}.large`,
  small: `photos/${key.slice(-2)}/${key}.small`,
});

/** Makes a file that came in one's photo, cropped to a square; the one before is deleted. Returns why not, or null. */
export async function keepPhoto(
  viewer: { id: string },
  incoming: Incoming | undefined,
  crop: Crop,
): Promise<PhotoProblem | null> {
  if (!incoming) return "none";
  if ("problem" in incoming) return incoming.problem === "empty" ? "none" : incoming.problem;
  const made = { large: await incomingPath(), small: await incomingPath() };
  try {
    const problem = await check(incoming.path, incoming.fileName);
    if (problem) return problem;
    const broken = await turn(() => makePortrait(incoming.path, made, crop));
    if (broken) return broken;
    await store(viewer, made);
    return null;
  } catch (error) {
    if (error instanceof TooManyWait) return "busy";
    if (isFilesDiskFull(error) || isDiskFull(error)) return "disk-full";
    throw error;
  } finally {
    for (const path of Object.values(made)) await rm(path, { force: true });
  }
}

async function check(path: string, fileName: string): Promise<PhotoProblem | null> {
  const scanned = await scan(path);
  if (scanned !== "clean") return scanned === "refused" ? "infected" : "busy";
  const kind = await sniff(path, fileName);
  if (kind === "heic") return kind;
  return kind === "unknown" || kind.is !== "picture" ? "not-a-picture" : null;
}

async function store(viewer: { id: string }, made: Record<"large" | "small", string>) {
  const key = newId();
  const keys = photoKeys(key);
  let isKept = false;
  try {
    await keepFile(keys.large, made.large);
    await keepFile(keys.small, made.small);
    await putKey(viewer, key);
    isKept = true;
  } finally {
    if (!isKept) await removeFiles(Object.values(keys));
  }
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
    if (old) afterCommit(() => removeFiles(Object.values(photoKeys(old))));
  });

/** Lets one's initials stand for oneself again; the photo is deleted. */
export const removePhoto = (viewer: { id: string }): Promise<void> => putKey(viewer, null);
