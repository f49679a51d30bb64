import { Prisma } from "~/generated/prisma/client";

/** A condition on `m.name`: it has these letters in it, whatever the case and the accents of either. True for no letters. */
export function nameHas(q: string): Prisma.Sql {
  const letters = q.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters === ""
    ? Prisma.sql`true`
    : Prisma.sql`strpos(regexp_replace(normalize(lower(m.name), nfkd), '[\\u0300-\\u036f]', '', 'g'), ${letters}) > 0`;
}
