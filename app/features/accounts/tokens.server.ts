import { db, type Tx } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { linkEnds, type LinkPurpose } from "./policy";
import { hashSecret, newSecret } from "./secrets.server";

/** What stands behind the secret of a mailed link. */
export interface Link {
  id: string;
  accountId: string;
  purpose: LinkPurpose;
  newEmail: string | null;
  usedAt: Date | null;
}

interface NewLink {
  accountId: string;
  purpose: LinkPurpose;
  newEmail?: string;
}

/** Makes a link; the secret exists only in the answer, the database keeps its hash. */
export async function issueLink(tx: Tx, link: NewLink): Promise<{ id: string; secret: string }> {
  const now = new Date();
  const secret = newSecret();
  const id = newId();
  await tx.accountToken.create({
    data: {
      ...{ id, createdAt: now, expiresAt: linkEnds(link.purpose, now) },
      ...{ accountId: link.accountId, purpose: link.purpose, newEmail: link.newEmail ?? null },
      secretHash: hashSecret(secret),
    },
  });
  return { id, secret };
}

const wellFormed = (secret: string) => /^[\w-]{32}$/.test(secret);

/** Looks at a link without spending it; null when it never was or its time is over. A used one is shown as used. */
export async function seeLink(
  secret: string,
  purposes: readonly LinkPurpose[],
): Promise<Link | null> {
  if (!wellFormed(secret)) return null;
  return db.accountToken.findFirst({
    where: {
      ...{ secretHash: hashSecret(secret), purpose: { in: [...purposes] } },
      expiresAt: { gt: new Date() },
    },
    select: { id: true, accountId: true, purpose: true, newEmail: true, usedAt: true },
  });
}

/** Spends a link: of any number at once, one gets it, the others null. */
export async function spendLink(
  tx: Tx,
  secret: string,
  purposes: readonly LinkPurpose[],
): Promise<Omit<Link, "usedAt"> | null> {
  if (!wellFormed(secret)) return null;
  const now = new Date().toISOString();
  const [row] = await tx.$queryRaw<Omit<Link, "usedAt">[]>`
    update account_token set used_at = ${now}::timestamptz
    where secret_hash = ${hashSecret(secret)} and purpose::text = any(${[...purposes]}::text[])
      and used_at is null and expires_at > ${now}::timestamptz
    returning id, account_id as "accountId", purpose::text as purpose, new_email as "newEmail"`;
  return row ?? null;
}

/** Takes away the links of an account that nobody used yet: all, or those for some purposes. */
export async function withdrawLinks(
  tx: Tx,
  accountId: string,
  purposes?: readonly LinkPurpose[],
): Promise<void> {
  await tx.accountToken.deleteMany({
    where: { accountId, usedAt: null, ...(purposes ? { purpose: { in: [...purposes] } } : {}) },
  });
}
