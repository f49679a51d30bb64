import { currentRequest } from "../request-context.server";
import type { ReadQuery } from "./database.server";

// Whether a page would look the same again is answered by the database alone: by the very
// statements that the page was made of, sent together, of which one short text comes back.

/** What a page was made of while it was recorded. */
export interface Recording {
  reads: ReadQuery[];
  /** What it was told of this process's memory, and how that is asked again. */
  told: { ask: () => unknown; answer: string }[];
  /** False once it was made of something that is not recorded: a statement of Prisma, a moment. */
  whole: boolean;
}

/** Begins to record what the current request reads. */
export function record(): Recording {
  const recording: Recording = { reads: [], told: [], whole: true };
  const context = currentRequest();
  if (context) context.recording = recording;
  return recording;
}

/** Notes a statement of the current request. */
export const noteRead = (query: ReadQuery): void =>
  void currentRequest()?.recording?.reads.push(query);

/** Says that what the current request shows cannot be known again from what was recorded. */
export function notRepeatable(): void {
  const recording = currentRequest()?.recording;
  if (recording) recording.whole = false;
}

/** An answer from this process's memory that a page shows; asked again before the page is shown again. */
export function told<T>(ask: () => T): T {
  const answer = ask();
  currentRequest()?.recording?.told.push({ ask, answer: JSON.stringify(answer) });
  return answer;
}

/** Whether this process's memory still says what it said. */
export const saysTheSame = ({ told: answers }: Recording): boolean =>
  answers.every(({ ask, answer }) => JSON.stringify(ask()) === answer);

/** One statement that gives `digest`: the same text exactly when all the recorded ones would give the same rows. Null where nothing was read. */
export function digestQuery({ reads }: Recording): ReadQuery | null {
  if (reads.length === 0) return null;
  const values: unknown[] = [];
  const parts = reads.map((read) => {
    const before = values.length;
    values.push(...read.values);
    const text = read.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + before}`);
    return `coalesce((select string_agg(t::text, '\n') from (${text}) t), '')`;
  });
  return { text: `select md5(${parts.join(` || '\n' || `)}) as digest`, values };
}

/** Whether two recordings are made of the same, in whatever order it was asked. */
export const isMadeAlike = (one: Recording, other: Recording): boolean =>
  contents(one) === contents(other);

const contents = ({ reads }: Recording): string =>
  reads
    .map((read) => JSON.stringify([read.text, read.values]))
    .sort()
    .join("\n");
