import type { Tx } from "~/platform/db/db.server";
import { limit } from "~/platform/rate-limit.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { circleHooks } from "../hooks.server";
import type { Asker } from "../queries/rows.server";
import type { CircleWords } from "../schema";
import { slugOf } from "../slug";
import { takeIn } from "./membership.server";

function* addresses(name: string): Generator<string> {
  const slug = slugOf(name);
  yield slug;
  for (let n = 2; n <= 9; n += 1) yield `${slug}-${n}`;
  // Ids of version 7 end in random digits.
  for (;;) yield `${slug}-${newId().slice(-6)}`;
}

async function insertCircle(tx: Tx, viewer: Asker, id: string, words: CircleWords) {
  for (const slug of addresses(words.name)) {
    const made = await tx.$executeRaw`
      insert into circle (id, slug, name, why, kind, reads, joins, created_by_id)
      values (${id}::uuid, ${slug}, ${words.name}, ${words.why}, ${words.kind}::circle_kind,
        ${words.reads}::circle_reads, ${words.joins}::circle_joins, ${viewer.id}::uuid)
      on conflict (slug) do nothing`;
    if (made > 0) return slug;
  }
  throw new Error("addresses never end");
}

/** Starts a circle: its maker is in it and holds the host role. Answers its address. */
export async function startCircle(
  viewer: Asker,
  words: CircleWords,
): Promise<{ id: string; slug: string }> {
  await limit("circles-start", viewer.id, { points: 10, seconds: 3_600 });
  return transact(async (tx, afterCommit) => {
    const id = newId();
    const slug = await insertCircle(tx, viewer, id, words);
    await circleHooks().onCircleCreated?.(tx, id, viewer.id);
    await takeIn(tx, afterCommit, { circleId: id, memberId: viewer.id });
    const roleId = newId();
    await tx.circleRole.create({
      data: {
        id: roleId,
        circleId: id,
        kind: "HOST",
        tenures: { create: { id: newId(), memberId: viewer.id } },
      },
    });
    return { id, slug };
  });
}
