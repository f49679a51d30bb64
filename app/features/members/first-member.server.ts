import type { Tx } from "~/platform/db/db.server";
import { gatherProfileWords } from "./words.server";

/** The profile of the person who sets the community up; she fills it in like everybody. */
export async function createFirstMember(
  tx: Tx,
  person: { id: string; name: string },
): Promise<void> {
  await tx.member.create({ data: person });
  await gatherProfileWords(tx, [person.id]);
}
