import { Prisma } from "~/generated/prisma/client";
import type { Journal } from "~/platform/db/moved-rows.server";
import type { Two } from "./hooks.server";

/** Gives what members keep besides the profile from the one who goes to the one who stays: cohorts, lines of credit, greetings, invitations. */
export async function mergeBelongings(journal: Journal, { keptId, goneId }: Two): Promise<void> {
  const to = { from: goneId, to: keptId };
  await journal.moveOrDrop({
    ...{ table: "cohort_member", key: ["cohort_id", "member_id"], column: "member_id", ...to },
    alike: ["cohort_id"],
  });
  await credit(journal, { keptId, goneId });
  await journal.moveOrDrop({
    ...{ table: "greeter", key: ["member_id"], column: "member_id", ...to, alike: [] },
  });
  await journal.moveOrDrop({
    ...{ table: "greeting", key: ["member_id"], column: "member_id", ...to, alike: [] },
  });
  await journal.move({ table: "greeting", key: ["member_id"], column: "greeter_id", ...to });
  // Nobody greets herself.
  await journal.change(
    "greeting",
    ["member_id"],
    { greeter_id: Prisma.sql`null::uuid` },
    Prisma.sql`t.member_id = ${keptId}::uuid and t.greeter_id = ${keptId}::uuid`,
  );
  await journal.move({ table: "invitation", key: ["id"], column: "invited_by_id", ...to });
  // Letters on their way to who goes open nothing any more.
  await journal.change(
    "invitation",
    ["id"],
    { revoked_at: Prisma.sql`now()` },
    Prisma.sql`t.member_id = ${goneId}::uuid and t.accepted_at is null and t.revoked_at is null`,
  );
  await journal.drop(
    "still_true",
    Prisma.sql`t.member_id = ${goneId}::uuid and t.answered_at is null`,
  );
}

/** Credit is written by others: a line of the one about the other is about nobody of the two once they are one. */
async function credit(journal: Journal, { keptId, goneId }: Two) {
  const to = { from: goneId, to: keptId };
  const author = Prisma.sql`(select c.author_id from credit c where c.id = t.credit_id)`;
  await journal.drop(
    "credit_person",
    Prisma.sql`(t.member_id = ${goneId}::uuid and ${author} = ${keptId}::uuid)
      or (t.member_id = ${keptId}::uuid and ${author} = ${goneId}::uuid)`,
  );
  await journal.move({ table: "credit", key: ["id"], column: "author_id", ...to });
  await journal.moveOrDrop({
    ...{ table: "credit_person", key: ["credit_id", "member_id"], column: "member_id", ...to },
    alike: ["credit_id"],
  });
}
