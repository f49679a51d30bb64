import { unclaimedCount, type Viewer } from "~/features/accounts/door.server";
import {
  askersWaiting,
  importsReady,
  memberCards,
  pairsWaiting,
  ungreetedCount,
} from "~/features/members/door.server";
import { openReports } from "~/features/moderation/door.server";
import type { MailState } from "~/generated/prisma/enums";
import { auditPage, noteAct, type AuditLine } from "~/platform/audit/audit.server";
import { log } from "~/platform/log.server";
import { notFound } from "~/platform/http/responses.server";
import {
  letterInOutbox,
  mailLeaves,
  outboxCounts,
  outboxPage,
  type OutboxLine,
} from "~/platform/mail/outbox.server";
import { mayOpenLetter } from "./policy";
import { transact } from "~/platform/transact.server";
import type { AuditQuery, OutboxQuery } from "./schema";

const STATES: Record<OutboxQuery["show"], readonly MailState[] | undefined> = {
  all: undefined,
  waiting: ["QUEUED", "SENDING", "HELD"],
  failed: ["DEAD"],
  sent: ["SENT"],
};

/** How many letters could not be delivered: somebody has to look at them. */
export const mailTroubles = async (): Promise<number> => (await outboxCounts()).DEAD;

/** One letter: its words, where the viewer may read them and they are still kept. */
export interface OpenLetter extends OutboxLine {
  closed: boolean;
  /** Null when it may not be read, or was sent. */
  text: string | null;
  /** The link in it, to hand over. */
  link: string | null;
}

/** One letter of the outbox for staff; a 404 when there is none. Who reads one that is not hers is noted in the audit log. */
export async function loadLetterFor(viewer: Viewer, id: string): Promise<OpenLetter> {
  const found = await letterInOutbox(id);
  if (!found) throw notFound();
  const { text, ...line } = found;
  const closed = !mayOpenLetter(viewer, line);
  if (closed || text === "") return { ...line, closed, text: null, link: null };
  if (viewer.email !== line.toAddress)
    await transact((tx) =>
      noteAct(tx, { actorId: viewer.id, act: "admin:letter-read", subject: id }),
    );
  log.info({ mail: id, by: viewer.id }, "a letter was read in the outbox");
  return { ...line, closed, text, link: /^https?:\/\/\S+$/m.exec(text)?.[0] ?? null };
}

/** A page of the outbox for staff, with how many letters stand where. */
export async function outboxFor({ show, before }: OutboxQuery) {
  const states = STATES[show];
  const [page, counts] = await Promise.all([
    outboxPage({ before, ...(states && { states }) }),
    outboxCounts(),
  ]);
  const { DEAD: failed, HELD: held, QUEUED, SENDING, SENT: sent } = counts;
  return { ...page, failed, held, sent, waiting: QUEUED + SENDING + held, leaves: mailLeaves() };
}

/** A line of the audit log with the names of those in it; null for who is not here any more. */
export interface NamedLine extends AuditLine {
  actor: string | null;
  member: string | null;
}

/** A page of the audit log for staff. Two statements. */
export async function auditFor(asked: AuditQuery) {
  const { lines, next } = await auditPage(asked);
  const ids = [asked.person, ...lines.flatMap(({ actorId, memberId }) => [actorId, memberId])];
  const cards = await memberCards([
    ...new Set(ids.filter((id): id is string => typeof id === "string")),
  ]);
  const nameOf = (id: string | null | undefined) => (id ? (cards.get(id)?.name ?? null) : null);
  const named: NamedLine[] = lines.map((line) => ({
    ...line,
    actor: nameOf(line.actorId),
    member: nameOf(line.memberId),
  }));
  return { lines: named, next, personName: nameOf(asked.person) };
}

/** What waits for somebody who runs the community, counted. */
export async function waitingForStaff() {
  const [reports, letters, imports, unclaimed, ungreeted, askers, duplicates] = await Promise.all([
    openReports(),
    mailTroubles(),
    importsReady(),
    unclaimedCount(),
    ungreetedCount(),
    askersWaiting(),
    pairsWaiting(),
  ]);
  return { reports, letters, imports: imports.length, unclaimed, ungreeted, askers, duplicates };
}
