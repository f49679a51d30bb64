import type { Viewer } from "~/features/accounts/door";
import { notFound } from "~/platform/http/responses.server";
import { limit } from "~/platform/rate-limit.server";
import { transact } from "~/platform/transact.server";
import { loadMemberFor } from "../load.server";
import type { CreditForm, CreditIntent } from "./schema";

const PER_DAY = { points: 40, seconds: 86_400 };

/** Writes a line about somebody else who is here. Sent twice, it is there once; throws a 404 for herself and for whoever is hidden. */
export async function writeCredit(
  viewer: Viewer,
  memberId: string,
  { credit, words, company }: CreditForm,
): Promise<void> {
  const { claimed } = await loadMemberFor(viewer, memberId);
  if (memberId === viewer.id || !claimed) throw notFound();
  await limit("credit", viewer.id, PER_DAY);
  await transact(async (tx) => {
    await tx.$executeRaw`
      insert into credit (id, author_id, words, company)
      values (${credit}::uuid, ${viewer.id}::uuid, ${words}, ${company}) on conflict do nothing`;
    await tx.$executeRaw`
      insert into credit_person (credit_id, member_id)
      select c.id, ${memberId}::uuid from credit c
      where c.id = ${credit}::uuid and c.author_id = ${viewer.id}::uuid on conflict do nothing`;
  });
}

/** Declines a line about oneself, shows it again, or takes back one that one wrote. Anything else changes nothing. */
export async function changeCredit(
  viewer: Pick<Viewer, "id">,
  { intent, credit }: CreditIntent,
): Promise<void> {
  await transact(async (tx) => {
    if (intent === "take-credit-back") {
      await tx.credit.deleteMany({ where: { id: credit, authorId: viewer.id } });
      return;
    }
    const declinedAt = intent === "decline-credit" ? new Date() : null;
    await tx.creditPerson.updateMany({
      where: { creditId: credit, memberId: viewer.id },
      data: { declinedAt },
    });
  });
}
