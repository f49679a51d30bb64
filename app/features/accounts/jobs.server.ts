import { db } from "~/platform/db/db.server";

/** Deletes sessions and mailed links that are over. Harmless when it runs again. */
export async function cleanExpired(): Promise<{ sessions: number; links: number }> {
  const over = { expiresAt: { lt: new Date() } };
  const sessions = await db.session.deleteMany({ where: over });
  const links = await db.accountToken.deleteMany({ where: over });
  return { sessions: sessions.count, links: links.count };
}
