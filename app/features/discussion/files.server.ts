import type { Viewer } from "~/features/accounts/door.server";
import { spend } from "~/platform/rate-limit.server";
import { withIncoming, type IncomingForm } from "~/platform/storage/incoming.server";
import { BrokenForm } from "~/platform/storage/multipart.server";
import type { Text } from "~/text";
import { textFor } from "~/text/text.server";
import { refusalOf, told, type No } from "./answers.server";
import { keepUpload, type FileProblem } from "./commands/upload.server";
import { canPost } from "./policy";
import { loadConversationFor } from "./queries/conversation.server";
import { LARGEST_FILE, MOST_FILES, type SaidFile } from "./talk";

/** What a form may carry. */
export const LIMITS = { field: "file", files: MOST_FILES, bytes: LARGEST_FILE };
const PER_HOUR = { points: 120, seconds: 3_600 };

/** A file that was not kept, and the sentence that tells why. */
export interface RefusedFile {
  name: string;
  error: string;
}

/** What became of the files of a form. */
export interface KeptFiles {
  files: SaidFile[];
  refused: (RefusedFile & { status: number })[];
}

const STATUS: Partial<Record<FileProblem, number>> = {
  "too-large": 413,
  "unknown-kind": 415,
  heic: 415,
  busy: 503,
  unchecked: 503,
  "store-broken": 503,
  "disk-full": 507,
};

function sentenceOf({ files, besideTalk }: Text, problem: FileProblem): string {
  const { fileRefusals: refused } = besideTalk;
  const sentences: Record<FileProblem, string> = {
    "too-large": files.errors.tooLarge,
    empty: refused.empty,
    "disk-full": refused.diskFull,
    "store-broken": refused.storeBroken,
    "unknown-kind": refused.kind,
    heic: refused.heic,
    infected: refused.infected,
    unchecked: refused.unchecked,
    busy: refused.busy,
    "too-many-unsaid": refused.tooManyUnsaid,
    "too-many-pixels": refused.tooManyPixels,
    "broken-picture": refused.brokenPicture,
  };
  return sentences[problem];
}

/** Whether somebody may add files to a conversation: null, or why not. Throws a 404 where it is missing or hidden. */
export async function mayAdd(viewer: Viewer, conversationId: string): Promise<No | null> {
  const { standing } = await loadConversationFor(viewer.id, conversationId);
  const decision = canPost(standing);
  return decision.allowed ? null : refusalOf(viewer, decision.refusal);
}

/** Keeps the files of a form for a message that is still to be said. */
export async function keepFiles(
  viewer: Viewer,
  conversationId: string,
  { files, beyond }: Pick<IncomingForm, "files" | "beyond">,
): Promise<KeptFiles | No> {
  const t = textFor(viewer.language);
  const tooMany = t.files.errors.tooMany({ max: MOST_FILES });
  const kept: KeptFiles = {
    files: [],
    refused: beyond.map((name) => ({ name, error: tooMany, status: 400 })),
  };
  for (const one of files) {
    const name = one.fileName;
    if ((await spend("files", viewer.id, PER_HOUR)) > 0) {
      kept.refused.push({ name, error: t.files.errors.tooFast, status: 429 });
      continue;
    }
    const uploaded = await keepUpload(viewer, conversationId, one);
    if ("refusal" in uploaded) return refusalOf(viewer, uploaded.refusal);
    if ("file" in uploaded) kept.files.push(uploaded.file);
    else {
      const { problem } = uploaded;
      const status = STATUS[problem] ?? 400;
      kept.refused.push({ name, error: sentenceOf(t, problem), status });
    }
  }
  return kept;
}

/** Reads a form with its files. Nothing of it is read before it is sure that this viewer may add files there. Throws a 404 where the conversation is missing or hidden. */
export async function withFiles<T>(
  viewer: Viewer,
  conversationId: string,
  request: Request,
  work: (form: IncomingForm) => Promise<T>,
): Promise<T | No> {
  const no = await mayAdd(viewer, conversationId);
  if (no) return no;
  try {
    return await withIncoming(request, LIMITS, work);
  } catch (error) {
    if (!(error instanceof BrokenForm)) throw error;
    return { error: textFor(viewer.language).files.errors.broken, status: 400 };
  }
}

/** Takes the files of a request, for a message that is still to be said: 200 with those kept and those refused, or the first sentence why none was. */
export async function uploadFrom(
  viewer: Viewer,
  conversationId: string,
  request: Request,
): Promise<Response> {
  const { errors } = textFor(viewer.language).files;
  const kept = await withFiles(viewer, conversationId, request, (form) =>
    keepFiles(viewer, conversationId, form),
  );
  if ("error" in kept) return told(kept);
  const [first] = kept.refused;
  if (kept.files.length > 0)
    return told({
      files: kept.files,
      refused: kept.refused.map(({ name, error }) => ({ name, error })),
    });
  return told({ error: first?.error ?? errors.broken, status: first?.status ?? 400 });
}
