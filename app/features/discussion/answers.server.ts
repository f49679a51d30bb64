import { parseWithZod } from "@conform-to/zod/v4";
import type { Viewer } from "~/features/accounts/door.server";
import { spendAtOnce } from "~/platform/rate-limit.server";
import { safePath } from "~/shared/paths";
import type { Text } from "~/text";
import { textFor } from "~/text/text.server";
import { editMessage, react, takeBack, type Changed } from "./commands/change.server";
import { markMessage } from "./commands/mark.server";
import { pinMessage, unpinMessage } from "./commands/pin.server";
import { postMessage } from "./commands/post.server";
import { markRead, markUnread } from "./commands/read.server";
import { mayBeSaid } from "./commands/say-files.server";
import { PINS_AT_MOST, type Refusal } from "./policy";
import { changeSchema, readingSchema, saidSchema } from "./schema";
import type { ChangeFact, Line } from "./talk";

/** Why something was not done: a sentence for its author, and the status that goes with it. */
export interface No {
  error: string;
  status: number;
}

const PER_MINUTE = { points: 30, seconds: 60 };
const CHANGES = { points: 120, seconds: 60 };

/** Why something was not done, in a sentence. */
export function sentenceOf({ discussion: { errors }, besideTalk }: Text, refusal: Refusal): string {
  const { refusals } = besideTalk;
  const sentences: Record<Refusal, string> = {
    hidden: errors.gone,
    closed: errors.closed,
    "not-a-member": refusals.notMember,
    "not-hers": refusals.notHers,
    "taken-back": errors.takenBack,
    "nothing-to-reply-to": refusals.nothingToReplyTo,
    "not-a-keeper": refusals.notAKeeper,
    "pinned-enough": refusals.pinnedEnough({ max: PINS_AT_MOST }),
    "not-open": errors.notOpen,
    "of-two": refusals.ofTwo,
    "too-many": refusals.tooManyPeople,
  };
  return sentences[refusal];
}

/** The sentence for a refusal, in the viewer's language. */
export const refusalOf = (viewer: Viewer, refusal: Refusal): No => ({
  error: sentenceOf(textFor(viewer.language), refusal),
  status: 403,
});

/** Says what a form brings. Throws a 404 where the conversation is missing or hidden, and SignedOut where it is not proven that the viewer is signed in and she is not: then nobody may be told why nothing was said either. */
export async function sayFrom(
  viewer: Viewer,
  conversationId: string,
  form: FormData | URLSearchParams,
  { isProven = true } = {},
): Promise<{ line: Line } | No> {
  const t = textFor(viewer.language);
  const submission = parseWithZod(form, { schema: saidSchema(t) });
  if (submission.status !== "success") {
    const { body, files } = submission.error ?? {};
    return { error: body?.[0] ?? files?.[0] ?? t.common.errors.broken, status: 400 };
  }
  if ((await spendAtOnce("messages", viewer.id, PER_MINUTE)) > 0)
    return { error: t.besideTalk.refusals.tooFast, status: 429 };
  if (!(await mayBeSaid(viewer, conversationId, submission.value)))
    return { error: t.files.errors.gone, status: 400 };
  const author = { id: viewer.id, sessionId: isProven ? undefined : viewer.sessionId };
  const posted = await postMessage(author, conversationId, submission.value);
  return "refusal" in posted ? refusalOf(viewer, posted.refusal) : posted;
}

/** Notes how far somebody read, or from where on it is unread, as a form asks; `to` is where a form of a page leads. Throws a 404 where the conversation is missing or hidden. */
export async function readFrom(
  viewer: Viewer,
  conversationId: string,
  form: FormData | URLSearchParams,
): Promise<{ seq: number } | { to: string } | No> {
  const submission = parseWithZod(form, { schema: readingSchema });
  if (submission.status !== "success")
    return { error: textFor(viewer.language).common.errors.broken, status: 400 };
  const { seq, back, thread, to } = submission.value;
  if (back) await markUnread(viewer, conversationId, seq);
  else await markRead(viewer, conversationId, seq, thread);
  return to === undefined ? { seq } : { to: safePath(to) };
}

type Wanted = ReturnType<ReturnType<typeof changeSchema>["parse"]>;

/** Edits, takes back, pins, marks, or answers with a word, as a form asks; the fact is null where it was so already. Throws a 404 where the message is missing or hidden. */
export async function changeFrom(
  viewer: Viewer,
  messageId: string,
  form: FormData,
): Promise<{ seq: number; fact: ChangeFact | null } | No> {
  const t = textFor(viewer.language);
  const submission = parseWithZod(form, { schema: changeSchema(t) });
  if (submission.status !== "success") {
    const error = submission.error?.["body"]?.[0] ?? t.common.errors.broken;
    return { error, status: 400 };
  }
  // Each is told to everybody who listens.
  if ((await spendAtOnce("changes", viewer.id, CHANGES)) > 0)
    return { error: t.besideTalk.refusals.tooFast, status: 429 };
  const changed = await change(viewer, messageId, submission.value);
  return "refusal" in changed ? refusalOf(viewer, changed.refusal) : changed;
}

function change(viewer: Viewer, id: string, wanted: Wanted): Promise<Changed> {
  switch (wanted.intent) {
    case "edit":
      return editMessage(viewer, id, wanted.body, wanted.mentions);
    case "take-back":
      return takeBack(viewer, id);
    case "pin":
      return pinMessage(viewer, id);
    case "unpin":
      return unpinMessage(viewer, id);
    case "mark":
    case "unmark":
      return markMessage(viewer, id, wanted.intent === "mark");
    case "react":
      return react(viewer, id, wanted);
  }
}

/** An answer for a script: the fact, or the sentence with its status. */
export const told = (answer: object | No): Response =>
  Response.json("error" in answer ? { error: answer.error } : answer, {
    status: "status" in answer ? (answer as No).status : 200,
    headers: { "Cache-Control": "private, no-store" },
  });
