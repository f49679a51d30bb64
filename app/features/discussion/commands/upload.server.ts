import { rm } from "node:fs/promises";
import { log } from "~/platform/log.server";
import { namedAs, type FileKind } from "~/platform/storage/file-kinds";
import type { Incoming } from "~/platform/storage/incoming.server";
import {
  remakePicture,
  type Picture,
  type PictureProblem,
} from "~/platform/storage/picture.server";
import { scan } from "~/platform/storage/scan.server";
import { sniff } from "~/platform/storage/sniff.server";
import {
  fileKey,
  incomingPath,
  keepFile,
  removeFiles,
  whyNotKept,
  type NotKept,
} from "~/platform/storage/storage.server";
import { inTurns, TooManyWait } from "~/platform/storage/turns";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { canPost, type Refusal } from "../policy";
import { loadConversationFor } from "../queries/conversation.server";
import { fileColumns, saidFile } from "../queries/file.server";
import type { SaidFile } from "../talk";

/** Why a file that came in was not kept. */
export type FileProblem =
  | ("too-large" | "empty" | "unknown-kind" | "heic" | "infected" | "unchecked" | NotKept)
  | ("busy" | "too-many-unsaid" | PictureProblem);

/** What became of a file that came in. */
export type Uploaded = { file: SaidFile } | { problem: FileProblem } | { refusal: Refusal };

// Pictures are made one at a time: each may need hundreds of megabytes for a moment.
const pictureTurn = inTurns(1, 40);
const scanTurn = inTurns(2, 40);

/** The keys under which the bytes of an upload are kept. */
export const keysOf = (id: string): string[] => [fileKey(id), fileKey(id, "thumb")];

/** A file that may be kept: what it is, and where it lies. */
interface Checked {
  kind: FileKind;
  path: string;
  bytes: number;
  picture: (Picture & { thumb: string }) | null;
}

/**
 * Keeps a file that came in, for its uploader to say in a conversation: scanned, told by its bytes,
 * pictures made anew. Whole or not at all; throws a 404 where the conversation is missing or hidden.
 */
export async function keepUpload(
  uploader: { id: string },
  conversationId: string,
  incoming: Incoming,
): Promise<Uploaded> {
  if ("problem" in incoming) return { problem: incoming.problem };
  const made = { whole: await incomingPath(), thumb: await incomingPath() };
  try {
    const checked = await check(incoming, made);
    if (typeof checked === "string") return { problem: checked };
    return await store(uploader, conversationId, incoming.fileName, checked);
  } catch (error) {
    if (error instanceof TooManyWait) return { problem: "busy" };
    const why = whyNotKept(error);
    if (!why) throw error;
    log.error({ err: error }, "a file was not kept");
    return { problem: why };
  } finally {
    for (const path of Object.values(made)) await rm(path, { force: true });
  }
}

async function check(
  { path, fileName, bytes }: Extract<Incoming, { path: string }>,
  made: { whole: string; thumb: string },
): Promise<Checked | FileProblem> {
  const scanned = await scanTurn(() => scan(path));
  if (scanned !== "clean") return scanned === "refused" ? "infected" : "unchecked";
  const kind = await sniff(path, fileName);
  if (kind === "unknown") return "unknown-kind";
  if (kind === "heic") return kind;
  if (kind.is !== "picture") return { kind, path, bytes, picture: null };
  const picture = await pictureTurn(() => remakePicture(path, made.whole, made.thumb));
  if (typeof picture === "string") return picture;
  const { thumb } = made;
  return {
    kind: picture.kind,
    path: made.whole,
    bytes: picture.bytes,
    picture: { ...picture, thumb },
  };
}

const MOST_UNSAID = 40;

async function store(
  uploader: { id: string },
  conversationId: string,
  fileName: string,
  { kind, path, bytes, picture }: Checked,
): Promise<Uploaded> {
  const id = newId();
  const [whole = "", thumb = ""] = keysOf(id);
  const uploaderId = uploader.id;
  let isKept = false;
  try {
    await keepFile(whole, path);
    if (picture) await keepFile(thumb, picture.thumb);
    const uploaded = await transact<Uploaded>(async (tx) => {
      const { standing } = await loadConversationFor(uploaderId, conversationId, tx);
      const decision = canPost(standing);
      if (!decision.allowed) return { refusal: decision.refusal };
      const unsaid = await tx.attachment.count({ where: { uploaderId, messageId: null } });
      if (unsaid >= MOST_UNSAID) return { problem: "too-many-unsaid" };
      const row = await tx.attachment.create({
        data: {
          ...{ id, conversationId, uploaderId, mime: kind.mime, bytes },
          kind: picture ? "IMAGE" : "FILE",
          fileName: namedAs(fileName, kind, picture !== null),
          width: picture?.width ?? null,
          height: picture?.height ?? null,
        },
        select: fileColumns,
      });
      return { file: saidFile(row) };
    });
    isKept = "file" in uploaded;
    return uploaded;
  } finally {
    if (!isKept) await removeFiles([whole, thumb]);
  }
}
