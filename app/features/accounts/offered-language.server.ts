import { Prisma } from "~/generated/prisma/client";

/** SQL: the language that account `a` chose, where community `c` offers it; else null. A language that is offered no more is kept, and counts again when it is offered again. */
export const offeredLanguage = Prisma.sql`case when coalesce(cardinality(c.languages), 0) = 0
  or a.language = any(c.languages) then a.language end`;
