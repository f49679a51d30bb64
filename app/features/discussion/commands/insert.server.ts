import { Prisma } from "~/generated/prisma/client";
import type { Statements } from "~/platform/db/db.server";
import { RENDER_VERSION } from "../markdown.server";
import type { Named } from "../named";
import { authorOf } from "../queries/timeline.server";
import type { Line } from "../talk";

/** A message that is about to be said, rendered. */
export interface Draft {
  id: string;
  conversationId: string;
  authorId: string;
  clientId: string;
  body: string;
  html: string;
  /** The seq of the root of the thread that it joins. */
  root?: number | undefined;
  /** Ids of uploads that are said with it. */
  files?: readonly string[] | undefined;
  /** The session it is said in, where that is still to be checked. */
  sessionId?: string | undefined;
  /** Who is named in it. */
  named?: readonly Named[] | undefined;
}

/** Takes what leaves once the transaction is committed. */
export type AfterCommit = (effect: () => unknown) => void;

/**
 * What else a message needs in the transaction that writes it. For each message that was inserted
 * and has need of it, in the order of the list and of seq. What `run` answers is added to the
 * message's line; facts it hands to `afterCommit` leave with the message's own. A thrown refusal (platform/http/responses) refuses this message alone: the
 * others of its group are written again without it, so a step may only touch what `tx` undoes.
 */
export interface InsertStep {
  isNeeded(draft: Draft): boolean;
  run(tx: Statements, draft: Draft, line: Line, afterCommit: AfterCommit): Promise<Partial<Line>>;
}

const steps: InsertStep[] = [];

/** Adds a step to what every message goes through. Call it once, when the module loads. */
export const whenInserted = (step: InsertStep): void => void steps.push(step);

interface Row {
  id: string;
  seq: number;
  at: Date;
  author_id: string;
  author_name: string;
  photo_key: string | null;
}

/**
 * Writes messages at the end of their conversations, in the order given, notes that their
 * authors have read so far, and forgets what they had begun to write there; the caller holds the locks of the conversations' rows. Answers their
 * lines by id. What its author said before (the same client id) is left out. One statement, and
 * those of the steps; `isLast` where the caller asks nothing of the transaction afterwards.
 */
export async function insertMessages(
  tx: Statements,
  drafts: readonly Draft[],
  afterCommit: AfterCommit,
  { isLast = false } = {},
): Promise<Map<string, Line>> {
  if (drafts.length === 0) return new Map();
  const needsMore = drafts.some((draft) => steps.some((step) => step.isNeeded(draft)));
  const rows = await insertRows(tx, drafts, isLast && !needsMore);
  const lines = new Map<string, Line>();
  for (const draft of drafts) {
    const row = rows.get(draft.id);
    if (!row) continue;
    let line = lineOf(draft, row);
    for (const step of steps) {
      if (!step.isNeeded(draft)) continue;
      line = { ...line, ...(await step.run(tx, draft, line, afterCommit)) };
    }
    lines.set(draft.id, line);
  }
  return lines;
}

const lineOf = ({ id, clientId, html }: Draft, row: Row): Line => ({
  ...{ id, seq: row.seq, clientId, html, author: authorOf(row), at: row.at.toISOString() },
  ...{ edited: false, takenBack: false, revision: 0, counts: {}, mine: [] },
  ...{ replyTo: null, replyNo: null, replies: null, pinned: false, marked: false },
});

// Rows of `reading` are locked in one order everywhere, by member and conversation.
async function insertRows(
  tx: Statements,
  drafts: readonly Draft[],
  isLast: boolean,
): Promise<Map<string, Row>> {
  const column = (name: Exclude<keyof Draft, "root" | "files" | "named" | "sessionId">) =>
    drafts.map((draft) => draft[name]);
  const statement = Prisma.sql`
    with said as (
      select * from unnest(${column("id")}::uuid[], ${column("conversationId")}::uuid[],
          ${column("authorId")}::uuid[], ${column("clientId")}::uuid[],
          ${column("body")}::text[], ${column("html")}::text[],
          ${drafts.map(({ root }) => root ?? 0)}::int[]) with ordinality
        as s(id, conversation_id, author_id, client_id, body, html, root, place)
    ), fresh as (
      select s.*, (c.last_seq + row_number() over (
        partition by s.conversation_id order by s.place))::int as seq
      from said s join conversation c on c.id = s.conversation_id
      where not exists (select 1 from message m
        where m.author_id = s.author_id and m.client_id = s.client_id)
    ), moment as materialized (select clock_timestamp() as at), stored as (
      insert into message (id, conversation_id, seq, author_id, client_id, body, html,
        render_version, created_at)
      select f.id, conversation_id, seq, author_id, client_id, body, html,
        ${RENDER_VERSION}::int, moment.at from fresh f, moment order by place
      returning id, conversation_id, author_id, seq, created_at
    ), moved as (
      update conversation c set last_seq = last.seq, last_message_at = last.at
      from (select conversation_id, max(seq) as seq, max(created_at) as at
        from stored group by conversation_id) last
      where c.id = last.conversation_id
    ), read as (
      insert into reading (member_id, conversation_id, seq)
      select author_id, conversation_id, max(seq) from stored
      group by author_id, conversation_id order by author_id, conversation_id
      on conflict (member_id, conversation_id) do update
        set seq = excluded.seq, updated_at = now() where reading.seq < excluded.seq
    ), forgotten as (
      delete from draft d using stored s join said on said.id = s.id
      where d.member_id = s.author_id and d.conversation_id = s.conversation_id
        and d.root_seq = said.root
    )
    select s.id, s.seq, s.created_at as at, s.author_id, mc.name as author_name, mc.photo_key
    from stored s join member_card mc on mc.id = s.author_id`;
  const rows = await (isLast && tx.$queryLast
    ? tx.$queryLast<Row[]>(statement)
    : tx.$queryRaw<Row[]>(statement));
  return new Map(rows.map((row) => [row.id, row]));
}
