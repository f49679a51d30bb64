import { accountsByEmail, createUnclaimedAccounts } from "~/features/accounts/door.server";
import type { Tx } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { gatherProfileWords } from "../words.server";
import { comparePeople } from "../twice/compare.server";

/** Somebody by her address. */
export interface PersonAt {
  id: string;
  name: string;
  /** She has come. */
  claimed: boolean;
}

/** The person who has an address; one is made where nobody has, with this name. Who was brought in keeps her profile. Throws what isTaken knows where two make her at once. */
export async function personAt(
  tx: Tx,
  { name, email, language }: { name: string; email: string; language?: string },
): Promise<PersonAt> {
  const account = (await accountsByEmail(tx, [email])).get(email);
  if (account) {
    const known = await tx.member.findUniqueOrThrow({
      where: { id: account.id },
      select: { name: true },
    });
    return { id: account.id, name: known.name, claimed: account.claimed };
  }
  const id = newId();
  await createUnclaimedAccounts(tx, [{ id, email, ...(language && { language }) }]);
  await tx.member.create({ data: { id, name } });
  await gatherProfileWords(tx, [id]);
  await comparePeople(tx, [id]);
  return { id, name, claimed: false };
}
