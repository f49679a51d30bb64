import { db } from "~/platform/db/db.server";

/** Deletes sessions, mailed links, challenges and half sign-ins that are over. Harmless when it runs again. */
export async function cleanExpired(): Promise<{ sessions: number; links: number }> {
  const over = { expiresAt: { lt: new Date() } };
  const sessions = await db.session.deleteMany({ where: over });
  const links = await db.accountToken.deleteMany({ where: over });
  await db.passkeyChallenge.deleteMany({ where: over });
  await db.halfSignIn.deleteMany({ where: over });
  return { sessions: sessions.count, links: links.count };
}
