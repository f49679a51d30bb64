import { Prisma } from "~/generated/prisma/client";
import { touchedIn, type MergingHook } from "~/features/members/door.server";
import type { Tx } from "~/platform/db/db.server";
import type { Journal } from "~/platform/db/moved-rows.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { peopleChanged } from "./events.server";

interface Ids {
  keptId: string;
  goneId: string;
}

/** Locks the conversations in which one of the two said or answered something, in the order of their ids. */
const lockConversations = (tx: Tx, { goneId }: Ids) => tx.$queryRaw`
  select c.id from conversation c where c.id in (
    select conversation_id from message where author_id = ${goneId}::uuid
    union select m.conversation_id from reaction r join message m on m.id = r.message_id
      where r.member_id = ${goneId}::uuid
    union select conversation_id from participant where member_id = ${goneId}::uuid)
  order by c.id for no key update`;

async function words(
  journal: Journal,
  { keptId, goneId }: Ids,
  where: Prisma.Sql,
  ofMessage: Prisma.Sql,
) {
  const to = { from: goneId, to: keptId };
  await journal.change(
    "message",
    ["id"],
    { client_id: Prisma.sql`gen_random_uuid()` },
    Prisma.sql`t.author_id = ${goneId}::uuid and ${where} and exists (select 1 from message k
      where k.author_id = ${keptId}::uuid and k.client_id = t.client_id)`,
  );
  await journal.move({ table: "message", key: ["id"], column: "author_id", ...to, where });
  await journal.moveOrDrop({
    ...{ table: "reaction", key: ["message_id", "member_id", "word"], column: "member_id", ...to },
    ...{ where: ofMessage, alike: ["message_id", "word"] },
  });
  await journal.moveOrDrop({
    ...{ table: "mention", key: ["id"], column: "member_id", ...to },
    ...{ where, alike: ["message_id"] },
  });
}

async function reading(journal: Journal, { keptId, goneId }: Ids, where: Prisma.Sql) {
  const theirs = (column: Prisma.Sql) => Prisma.sql`(select ${column} from reading g
    where g.conversation_id = t.conversation_id and g.member_id = ${goneId}::uuid)`;
  await journal.change(
    "reading",
    ["member_id", "conversation_id"],
    {
      seq: Prisma.sql`greatest(t.seq, ${theirs(Prisma.sql`g.seq`)})`,
      attention: Prisma.sql`case when t.attention = 'NORMAL'
        then coalesce(${theirs(Prisma.sql`g.attention`)}, t.attention) else t.attention end`,
    },
    Prisma.sql`t.member_id = ${keptId}::uuid and ${where}`,
  );
  await journal.moveOrDrop({
    ...{ table: "reading", key: ["member_id", "conversation_id"], column: "member_id" },
    ...{ from: goneId, to: keptId, where, alike: ["conversation_id"] },
  });
}

/**
 * Places in private conversations. Two people have one conversation by their pair of ids: where who
 * stays has one with the same person, the other goes on beside it, without that key; the one that
 * the two had with each other is hers alone from then on.
 */
async function places(journal: Journal, { keptId, goneId }: Ids) {
  const other = Prisma.sql`replace(replace(t.pair_key, ${goneId}, ''), ':', '')`;
  const key = Prisma.sql`least(${keptId}::text collate "C", ${other} collate "C") || ':'
    || greatest(${keptId}::text collate "C", ${other} collate "C")`;
  await journal.change(
    "conversation",
    ["id"],
    {
      pair_key: Prisma.sql`case when ${other} <> ${keptId}
        and not exists (select 1 from conversation k where k.pair_key = ${key}) then ${key} end`,
    },
    Prisma.sql`t.pair_key is not null
      and t.id in (select p.conversation_id from participant p where p.member_id = ${goneId}::uuid)`,
  );
  const place = ["conversation_id", "member_id"];
  await journal.change(
    "participant",
    place,
    {
      joined_at: Prisma.sql`least(t.joined_at, (select g.joined_at from participant g
        where g.conversation_id = t.conversation_id and g.member_id = ${goneId}::uuid))`,
    },
    Prisma.sql`t.member_id = ${keptId}::uuid`,
  );
  await journal.moveOrDrop({
    ...{ table: "participant", key: place, column: "member_id", from: goneId, to: keptId },
    alike: ["conversation_id"],
  });
}

/** Unsent words: of two in one place, the newer ones. */
async function drafts(journal: Journal, { keptId, goneId }: Ids) {
  const key = ["member_id", "conversation_id", "root_seq"];
  const newer = Prisma.sql`from draft g where g.member_id = ${goneId}::uuid
    and g.conversation_id = t.conversation_id and g.root_seq = t.root_seq and g.updated_at > t.updated_at`;
  await journal.change(
    "draft",
    key,
    {
      body: Prisma.sql`(select g.body ${newer})`,
      named: Prisma.sql`(select g.named ${newer})`,
      updated_at: Prisma.sql`(select g.updated_at ${newer})`,
    },
    Prisma.sql`t.member_id = ${keptId}::uuid and exists (select 1 ${newer})`,
  );
  await journal.moveOrDrop({
    ...{ table: "draft", key, column: "member_id", from: goneId, to: keptId },
    alike: ["conversation_id", "root_seq"],
  });
}

/** What two people who are one said, answered, read and began: first what every member may read, then, once she proved that both are hers, private conversations, circles that only their members read, drafts. */
export const discussionOnMerging: MergingHook = {
  async merge(tx, journal, two, part) {
    await lockConversations(tx, two);
    const { goneId, keptId } = two;
    const open = Prisma.sql`(select c.id from conversation c
      join circle_reader r on r.circle_id = c.circle_id and r.member_id = ${goneId}::uuid and r.open)`;
    const all = Prisma.sql`true`;
    const where = part === "all" ? all : Prisma.sql`t.conversation_id in ${open}`;
    const ofMessage =
      part === "all"
        ? all
        : Prisma.sql`t.message_id in (select m.id from message m
            where m.id = t.message_id and m.conversation_id in ${open})`;
    await words(journal, two, where, ofMessage);
    await journal.move({
      ...{ table: "attachment", key: ["id"], column: "uploader_id", from: goneId, to: keptId },
      where: part === "all" ? where : Prisma.sql`t.message_id is not null and ${where}`,
    });
    await reading(journal, two, where);
    if (part === "open") return;
    await places(journal, two);
    await drafts(journal, two);
  },

  async settle(tx, afterCommit, { keptId, goneId }, steps) {
    const said = touchedIn(steps, "message").map((row) => row["id"]);
    const answered = touchedIn(steps, "reaction").map((row) => row["message_id"]);
    await drawAnew(
      tx,
      [...new Set([...said, ...answered])].filter((id) => typeof id === "string"),
    );
    const talks = touchedIn(steps, "participant").map((row) => row["conversation_id"]);
    afterCommit(() => {
      for (const conversationId of new Set(talks)) {
        if (typeof conversationId !== "string") continue;
        publish(
          peopleChanged,
          [room.conversation(conversationId), room.person(keptId), room.person(goneId)],
          { conversationId },
        );
      }
    });
  },
};

/** Gives messages, the roots they reply to and their replies a next revision each, under the lock of their conversations: whoever shows them asks for them anew. Searches find them by their new author. */
async function drawAnew(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRaw`
    select c.id from conversation c
    where c.id in (select conversation_id from message where id = any(${[...ids]}::uuid[]))
    order by c.id for no key update`;
  await tx.$executeRaw`
    with touched as materialized (
      select id, conversation_id, seq, root_seq from message where id = any(${[...ids]}::uuid[])
    ), drawn as (
      select id, conversation_id, seq from touched
      union select m.id, m.conversation_id, m.seq from touched x
        join message m on m.conversation_id = x.conversation_id and m.seq = x.root_seq
      union select m.id, m.conversation_id, m.seq from touched x
        join message m on m.conversation_id = x.conversation_id and m.root_seq = x.seq
    ), numbered as materialized (
      select id, conversation_id,
        row_number() over (partition by conversation_id order by seq)::int as n from drawn
    ), counted as (
      update conversation c set last_revision = c.last_revision + x.n
      from (select conversation_id, max(n) as n from numbered group by conversation_id) x
      where c.id = x.conversation_id returning c.id, c.last_revision - x.n as before
    )
    update message m set revision = c.before + n.n
    from numbered n join counted c on c.id = n.conversation_id where m.id = n.id`;
  await tx.$executeRaw`
    update message_words w set author_id = m.author_id from message m
    where w.message_id = m.id and m.id = any(${[...ids]}::uuid[]) and w.author_id <> m.author_id`;
}
