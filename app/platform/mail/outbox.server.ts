import type { MailState } from "~/generated/prisma/client";
import { db, type Tx } from "~/platform/db/db.server";
import { env } from "~/platform/env.server";
import { newId } from "~/shared/ids";
import { type Letter, letterHtml, letterText, oneLine } from "./letter";
import { wakeMail } from "./wake.server";

/** A letter with its address and what makes it the same letter. */
export interface Outgoing extends Letter {
  /** A second letter with this key is not written. */
  key: string;
  /** What sort of letter it is, `feature:sort`; for lists and for who may open it. */
  kind: string;
  to: { name: string; address: string };
  /** Sent to who paused or left, too: it is about coming in or going, or she asked for it herself. */
  always?: boolean;
}

/** Whether letters leave this Weft by themselves; otherwise they wait in the outbox for staff to hand over. */
export const mailLeaves = (): boolean => env.SMTP_URL !== undefined;

/** Writes a letter in the transaction of the fact it tells of; it is sent after the commit. False when it was written before. */
export const queueMail = async (tx: Tx, letter: Outgoing): Promise<boolean> =>
  (await queueMails(tx, [letter])) === 1;

/** The addresses among these to which no letter goes but those marked `always`. One statement. */
async function quietAmong(tx: Tx, letters: readonly Outgoing[]): Promise<Set<string>> {
  const asked = letters.filter(({ always }) => !always).map(({ to }) => to.address);
  if (asked.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ email: string }[]>`
    select email from quiet_address where email = any(${asked}::text[])`;
  return new Set(rows.map(({ email }) => email));
}

/** Writes any number of letters in two statements; returns how many are new. Who paused gets none but those marked `always`: what they tell waits in the app. */
export async function queueMails(tx: Tx, all: readonly Outgoing[]): Promise<number> {
  const quiet = await quietAmong(tx, all);
  const letters = all.filter(({ always, to }) => always || !quiet.has(to.address));
  if (letters.length === 0) return 0;
  const { count } = await tx.mail.createMany({
    data: letters.map((letter) => ({
      id: newId(),
      key: letter.key,
      kind: letter.kind,
      toName: oneLine(letter.to.name),
      toAddress: letter.to.address,
      subject: oneLine(letter.subject),
      text: letterText(letter),
      html: letterHtml(letter),
      state: mailLeaves() ? ("QUEUED" as const) : ("HELD" as const),
    })),
    skipDuplicates: true,
  });
  wakeMail();
  return count;
}

/** Takes letters back that have not been sent: their links no longer work. */
export async function withdrawMails(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.mail.deleteMany({
    where: { key: { in: [...keys] }, state: { in: ["QUEUED", "HELD", "DEAD"] } },
  });
}

/** Deletes every letter to an address, sent or not: nobody is to find it any more. */
export async function forgetMails(tx: Tx, address: string): Promise<void> {
  await tx.mail.deleteMany({ where: { toAddress: address } });
}

/** A line of the outbox, without its words. */
export interface OutboxLine {
  id: string;
  kind: string;
  toName: string;
  toAddress: string;
  subject: string;
  state: MailState;
  attempts: number;
  nextAttemptAt: Date;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

const LINE = {
  ...{ id: true, kind: true, toName: true, toAddress: true, subject: true, state: true },
  ...{ attempts: true, nextAttemptAt: true, lastError: true, createdAt: true, sentAt: true },
} as const;

/** A page of the outbox, the newest first: those older than the letter named. `next` names the page after it. */
export async function outboxPage(
  { states, before }: { states?: readonly MailState[]; before?: string | undefined },
  size = 50,
): Promise<{ lines: OutboxLine[]; next: string | null }> {
  const lines = await db.mail.findMany({
    where: {
      ...(states && { state: { in: [...states] } }),
      // Ids are made in the order of time.
      ...(before !== undefined && { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: size + 1,
    select: LINE,
  });
  const page = lines.slice(0, size);
  return { lines: page, next: lines.length > size ? (page.at(-1)?.id ?? null) : null };
}

/** One letter with its words, which are gone once it is sent; null when there is none. */
export const letterInOutbox = (id: string): Promise<(OutboxLine & { text: string }) | null> =>
  db.mail.findUnique({ where: { id }, select: { ...LINE, text: true } });

/** How many letters stand in each state. */
export async function outboxCounts(): Promise<Record<MailState, number>> {
  const rows = await db.mail.groupBy({ by: ["state"], _count: true });
  const counts = { QUEUED: 0, SENDING: 0, SENT: 0, HELD: 0, DEAD: 0 };
  for (const row of rows) counts[row.state] = row._count;
  return counts;
}

/** Puts letters that were given up or held back into the queue, with all their attempts before them; all of both kinds without an id. Returns how many; none while mail does not leave. */
export async function sendAgain(id?: string): Promise<number> {
  if (!mailLeaves()) return 0;
  const { count } = await db.mail.updateMany({
    where: { ...(id !== undefined && { id }), state: { in: ["DEAD", "HELD"] } },
    data: { state: "QUEUED", attempts: 0, nextAttemptAt: new Date(), lastError: null },
  });
  wakeMail();
  return count;
}
