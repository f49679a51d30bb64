import { db } from "~/platform/db/db.server";

/** What accounts keep of somebody, for her own export: nothing that lets anybody in. */
export const accountData = (id: string) =>
  db.account.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ email: true, emailConfirmedAt: true, role: true, language: true, timeZone: true },
      ...{ theme: true, createdAt: true, claimedAt: true },
      passkeys: { select: { name: true, createdAt: true, lastUsedAt: true } },
      sessions: { select: { userAgent: true, createdAt: true, lastUsedAt: true } },
    },
  });
