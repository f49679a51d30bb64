import { Prisma } from "~/generated/prisma/client";

/** SQL: a name as people look it up, without minding case and accents: Ángela beside Ana, Łukasz beside Luz. */
export const nameKey = (name: Prisma.Sql): Prisma.Sql => Prisma.sql`name_key(${name}) collate "C"`;

/** SQL: a text holds these words, whatever the case and the accents of either; always true of none. */
export const nameHolds = (name: Prisma.Sql, words: string): Prisma.Sql =>
  Prisma.sql`strpos(name_key(${name}), name_key(${words}::text)) > 0`;

/** SQL: comes after a name in the order of nameKey, equal names by id; true of everybody without a place. */
export const afterName = (
  name: Prisma.Sql,
  id: Prisma.Sql,
  place: { name: string; id: string } | null,
): Prisma.Sql =>
  place
    ? Prisma.sql`(${nameKey(name)}, ${id}) > (name_key(${place.name}::text), ${place.id}::uuid)`
    : Prisma.sql`true`;
