import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { beginningOf } from "../queries/conversation.server";
import { excerptOf, START, STOP } from "./highlight";
import type { Found, FoundPage } from "./found";
import { placeAfter, type Search } from "./schema";
import { looseWords, queryOf } from "./words.server";

const PAGE = 20;
// Of what was said since words were last gathered: so much is looked through, the newest first.
const FRESH = 300;
const FRESH_EACH = 50;

/** SQL: the conversations that a member may read; the same rule as loadConversationFor, and a parity test holds them together. */
const readable = (viewerId: string, circle: string | null): Prisma.Sql => Prisma.sql`
  select c.id from conversation c join circle_reader r on r.circle_id = c.circle_id
  where r.member_id = ${viewerId}::uuid and (${circle}::text is null or r.slug = ${circle})
  union all
  select c.id from participant p join conversation c on c.id = p.conversation_id
  where p.member_id = ${viewerId}::uuid and c.circle_id is null and ${circle}::text is null`;

/** SQL: what is asked of a message besides its words, of the columns of message_words. */
function rest({ by, from, until, files }: Search, place: Search["after"]): Prisma.Sql {
  const moment = (at: Date) => at.toISOString();
  const conditions = [
    by === ""
      ? null
      : Prisma.sql`w.author_id = any(array(select id from member_card
          where not gone and strpos(unaccent(lower(name)), unaccent(lower(${by}))) > 0))`,
    from && Prisma.sql`w.created_at >= ${moment(from)}::timestamptz`,
    until && Prisma.sql`w.created_at < ${moment(until)}::timestamptz`,
    files
      ? Prisma.sql`exists (select 1 from attachment f where f.message_id = w.message_id)`
      : null,
    place &&
      Prisma.sql`(w.created_at, w.message_id) < (${moment(place.at)}::timestamptz, ${place.id}::uuid)`,
  ].filter((condition) => condition !== null);
  return Prisma.sql`w.conversation_id = any(array(select id from mine))
    and exists (select 1 from message m where m.id = w.message_id and m.taken_back_at is null)
    and ${conditions.length > 0 ? Prisma.join(conditions, " and ") : Prisma.sql`true`}`;
}

// What was said since words were last gathered, as if they were; an edited one has its words already.
const fresh = Prisma.sql`
  select n.id as message_id, n.conversation_id, n.author_id, n.created_at, searchable(n.body) as words
  from (
    select m.* from mine join conversation c on c.id = mine.id
      left join words_through t on t.conversation_id = c.id
      join lateral (
        select id, conversation_id, author_id, created_at, body from message
        where conversation_id = c.id and seq > coalesce(t.seq, 0)
        order by seq desc limit ${FRESH_EACH}::int
      ) m on true
    where c.last_seq > coalesce(t.seq, 0)
    order by m.created_at desc limit ${FRESH}::int
  ) n where not exists (select 1 from message_words g where g.message_id = n.id)`;

/** SQL: the newest that match, one more than a page. */
function newest(search: Search, query: Prisma.Sql | null, place: Search["after"]): Prisma.Sql {
  const words = query ? Prisma.sql`w.words @@ (${query})` : Prisma.sql`true`;
  const matching = (from: Prisma.Sql) => Prisma.sql`
    (select w.message_id as id, w.created_at from ${from} w
      where ${words} and ${rest(search, place)}
      order by w.created_at desc, w.message_id desc limit ${PAGE + 1}::int)`;
  return Prisma.sql`
    select id, created_at from (
      ${matching(Prisma.sql`message_words`)} union all ${matching(Prisma.sql`fresh`)}
    ) either order by created_at desc, id desc limit ${PAGE + 1}::int`;
}

const NOTHING = Prisma.sql`select null::uuid as id, null::timestamptz as created_at where false`;

/** SQL: exact matches, and only where there is none, those that begin like the last word. */
function matches(search: Search): Prisma.Sql {
  const { words, after } = search;
  const exact = words === "" ? null : queryOf(words);
  const begins = looseWords(words);
  if (after?.loose)
    return Prisma.sql`exact as (${NOTHING}),
    loose as (${begins ? newest(search, begins, after) : NOTHING})`;
  return Prisma.sql`exact as (${newest(search, exact, after)}),
    loose as (${begins && !after ? newest(search, begins, null) : NOTHING})`;
}

const row = z.object({
  id: z.string(),
  seq: z.number(),
  at: z.date(),
  loose: z.boolean(),
  author_id: z.string(),
  author: z.string(),
  blocked: z.boolean(),
  conversation_id: z.string(),
  title: z.string().nullable(),
  common: z.boolean(),
  begins: z.string().nullable(),
  slug: z.string().nullable(),
  circle: z.string().nullable(),
  kind: z.enum(["INTEREST", "NEIGHBORHOOD", "PROJECT"]).nullable(),
  with: z.array(z.string()).nullable(),
  files: z.number(),
  readings: z.array(z.string()),
});

/** SQL: a message's HTML with marks around the words that were found, read by the rules of each language. */
function readings({ words }: Search): Prisma.Sql {
  const clean = Prisma.sql`translate(normalize(m.html), ${START + STOP}, '')`;
  if (words === "") return Prisma.sql`array[${clean}]`;
  const options = `HighlightAll=true, StartSel=${START}, StopSel=${STOP}`;
  const query = Prisma.sql`(case when f.loose then ${looseWords(words) ?? queryOf(words)}
    else ${queryOf(words)} end)`;
  return Prisma.sql`array[ts_headline('weft_en', ${clean}, ${query}, ${options}),
    ts_headline('weft_es', ${clean}, ${query}, ${options})]`;
}

/** Messages that a member may read, by their words, their author, their circle and their day: 20 at most. One statement. */
export async function foundMessages(viewerId: string, search: Search): Promise<FoundPage> {
  const rows = await db.$queryRaw<unknown[]>`
    with mine as materialized (${readable(viewerId, search.circle)}),
    fresh as materialized (${fresh}),
    ${matches(search)},
    found as (
      select id, created_at, false as loose from exact
      union all
      select id, created_at, true from loose where not exists (select 1 from exact)
    )
    select m.id, m.seq, m.created_at as at, f.loose, m.author_id, mc.name as author,
      exists (select 1 from blocked_pair b
        where b.blocker_id = ${viewerId}::uuid and b.blocked_id = m.author_id) as blocked,
      m.conversation_id, c.title, c.common, r.slug, r.name as circle, r.kind,
      case when c.title is null and not c.common and c.circle_id is not null
        then (select b.html from message b where b.conversation_id = c.id and b.seq = 1)
      end as begins,
      case when c.circle_id is null then array(
        select o.name from participant p join member_card o on o.id = p.member_id
        where p.conversation_id = c.id and p.member_id <> ${viewerId}::uuid order by o.name, o.id)
      end as "with",
      (select count(*)::int from attachment a where a.message_id = m.id) as files,
      ${readings(search)} as readings
    from found f join message m on m.id = f.id and m.taken_back_at is null
      join conversation c on c.id = m.conversation_id
      join member_card mc on mc.id = m.author_id
      left join circle_reader r on r.circle_id = c.circle_id and r.member_id = ${viewerId}::uuid
    order by f.created_at desc, f.id desc`;
  return pageOf(z.array(row).parse(rows));
}

function pageOf(rows: z.output<typeof row>[]): FoundPage {
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const loose = page[0]?.loose ?? false;
  return {
    rows: page.map(foundOf),
    loose,
    next: last && rows.length > PAGE ? placeAfter({ at: last.at, id: last.id, loose }) : null,
  };
}

const foundOf = (line: z.output<typeof row>): Found => ({
  id: line.id,
  seq: line.seq,
  author: { id: line.author_id, name: line.author },
  blocked: line.blocked,
  at: line.at.toISOString(),
  conversation: {
    id: line.conversation_id,
    title: line.title ?? (line.begins ? beginningOf(line.begins) : null),
    common: line.common,
    circle:
      line.slug !== null && line.circle !== null && line.kind !== null
        ? { slug: line.slug, name: line.circle, kind: line.kind }
        : null,
    with: line.with ?? [],
  },
  excerpt: excerptOf(line.readings),
  files: line.files,
});

/** A circle to search in. */
export interface SearchCircle {
  slug: string;
  name: string;
}

/** The circles that a member belongs to, and the one that is asked for where she may read it, by name. One statement. */
export const circlesToSearch = (viewerId: string, asked: string | null): Promise<SearchCircle[]> =>
  db.$queryRaw<SearchCircle[]>`
    select slug, name from circle_reader
    where member_id = ${viewerId}::uuid and (belongs or slug = ${asked})
    order by lower(name), slug`;
