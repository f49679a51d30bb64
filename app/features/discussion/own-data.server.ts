import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { fileKey } from "~/platform/storage/storage.server";

const AT_ONCE = 500;

/** A message as an export of one person holds it. */
export interface OwnMessage {
  id: string;
  conversation: string;
  /** Null for a private conversation. */
  circle: string | null;
  number: number;
  at: Date;
  author: string;
  text: string;
  takenBack: boolean;
  edited: boolean;
}

const FIELDS = Prisma.sql`
  m.id, m.conversation_id as conversation, r.name as circle, m.seq as number, m.created_at as at,
  mc.name as author, m.body as text, m.taken_back_at is not null as "takenBack",
  m.edited_at is not null as edited`;

async function* pages(where: Prisma.Sql, viewerId: string): AsyncGenerator<OwnMessage> {
  let after: string | null = null;
  for (;;) {
    const rows: OwnMessage[] = await db.$queryRaw<OwnMessage[]>`
      select ${FIELDS} from message m join conversation c on c.id = m.conversation_id
        join member_card mc on mc.id = m.author_id
        left join circle_reader r on r.circle_id = c.circle_id and r.member_id = ${viewerId}::uuid
      where ${where} and (${after}::uuid is null or m.id > ${after}::uuid)
      order by m.id limit ${AT_ONCE}::int`;
    yield* rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < AT_ONCE) return;
  }
}

/** All that somebody wrote, page by page. */
export const messagesBy = (memberId: string): AsyncGenerator<OwnMessage> =>
  pages(Prisma.sql`m.author_id = ${memberId}::uuid`, memberId);

/** All that was said in the private conversations that somebody takes part in now, page by page. */
export const privateWords = (memberId: string): AsyncGenerator<OwnMessage> =>
  pages(
    Prisma.sql`c.circle_id is null and c.id in (
      select p.conversation_id from participant p where p.member_id = ${memberId}::uuid)`,
    memberId,
  );

/** The private conversations that somebody takes part in, with the names of who is there. One statement. */
export const privateTalksOf = (memberId: string) => db.$queryRaw<
  { id: string; title: string | null; createdAt: Date; people: string[] }[]
>`
  select c.id, c.title, c.created_at as "createdAt",
    array(select mc.name from participant q join member_card mc on mc.id = q.member_id
      where q.conversation_id = c.id order by mc.name) as people
  from participant p join conversation c on c.id = p.conversation_id
  where p.member_id = ${memberId}::uuid and c.circle_id is null order by c.id`;

/** A file that somebody sent, with the key it is kept by. */
export interface OwnFile {
  id: string;
  key: string;
  name: string;
  at: Date;
}

/** The files that somebody sent with messages, page by page. */
export async function* filesBy(memberId: string): AsyncGenerator<OwnFile> {
  let after: string | undefined;
  for (;;) {
    const rows: { id: string; fileName: string; createdAt: Date }[] = await db.attachment.findMany({
      where: {
        uploaderId: memberId,
        messageId: { not: null },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: AT_ONCE,
      select: { id: true, fileName: true, createdAt: true },
    });
    for (const { id, fileName, createdAt } of rows) {
      yield { id, key: fileKey(id), name: fileName, at: createdAt };
    }
    after = rows.at(-1)?.id;
    if (rows.length < AT_ONCE) return;
  }
}
