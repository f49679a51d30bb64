import { rm } from "node:fs/promises";
import { log } from "../log.server";
import type { Incoming } from "./incoming.server";
import type { PictureProblem } from "./picture.server";
import { scan } from "./scan.server";
import { sniff } from "./sniff.server";
import { incomingPath, keepFile, removeFiles, whyNotKept, type NotKept } from "./storage.server";
import { inTurns, TooManyWait } from "./turns";

/** Why a picture that came in was not taken. */
export type PictureRefused =
  "none" | "too-large" | "not-a-picture" | "heic" | "infected" | "busy" | NotKept | PictureProblem;

// Pictures are made one at a time: each may need hundreds of megabytes for a moment.
const turn = inTurns(1, 40);

interface Making<Version extends string> {
  /** Where each version that is made of it is kept. */
  keys: Record<Version, string>;
  /** Makes them anew; why not, or null. */
  make: (from: string, to: Record<Version, string>) => Promise<PictureProblem | null>;
  /** Writes down that they are there; where it throws they are deleted. */
  note: () => Promise<void>;
}

/** Makes a picture that came in anew and keeps it. Returns why not, or null. */
export async function keepPicture<Version extends string>(
  incoming: Incoming | undefined,
  { keys, make, note }: Making<Version>,
): Promise<PictureRefused | null> {
  if (!incoming) return "none";
  if ("problem" in incoming) return incoming.problem === "empty" ? "none" : incoming.problem;
  const versions = Object.keys(keys) as Version[];
  const paths = await Promise.all(versions.map(() => incomingPath()));
  const made = Object.fromEntries(
    versions.map((version, at) => [version, paths[at] ?? ""]),
  ) as Record<Version, string>;
  try {
    const problem = await check(incoming.path, incoming.fileName);
    if (problem) return problem;
    const broken = await turn(() => make(incoming.path, made));
    if (broken) return broken;
    await store(
      versions.map((version) => ({ key: keys[version], path: made[version] })),
      note,
    );
    return null;
  } catch (error) {
    if (error instanceof TooManyWait) return "busy";
    const why = whyNotKept(error);
    if (!why) throw error;
    log.error({ err: error }, "a picture was not kept");
    return why;
  } finally {
    for (const path of paths) await rm(path, { force: true });
  }
}

async function check(path: string, fileName: string): Promise<PictureRefused | null> {
  const scanned = await scan(path);
  if (scanned !== "clean") return scanned === "refused" ? "infected" : "busy";
  const kind = await sniff(path, fileName);
  if (kind === "heic") return kind;
  return kind === "unknown" || kind.is !== "picture" ? "not-a-picture" : null;
}

async function store(
  files: { key: string; path: string }[],
  note: () => Promise<void>,
): Promise<void> {
  let isKept = false;
  try {
    for (const { key, path } of files) await keepFile(key, path);
    await note();
    isKept = true;
  } finally {
    if (!isKept) await removeFiles(files.map(({ key }) => key));
  }
}
