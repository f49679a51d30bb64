import {
  claimAccount,
  hashSecret,
  languageOf,
  startSession,
  theCommunity,
} from "~/features/accounts/door.server";
import { db, type Tx } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { withdrawMails } from "~/platform/mail/outbox.server";
import { transact } from "~/platform/transact.server";
import { hideUntilSheDecides } from "../welcome/commands.server";
import { invitationKey } from "./letters.server";
import { invitationState, type InvitationState } from "./policy";
import { comparePeople } from "../twice/compare.server";

/** What stands behind the secret of an invitation. */
export interface SeenInvitation {
  id: string;
  memberId: string;
  state: InvitationState;
  name: string;
  note: string | null;
  by: { id: string; name: string };
  cohort: { id: string; name: string } | null;
}

const wellFormed = (secret: string) => /^[\w-]{32}$/.test(secret);

/** Looks at an invitation without touching it; null when there never was one, or its link was replaced. */
export async function seeInvitation(secret: string): Promise<SeenInvitation | null> {
  if (!wellFormed(secret)) return null;
  const row = await db.invitation.findUnique({
    where: { secretHash: hashSecret(secret) },
    select: {
      ...{ id: true, memberId: true, note: true },
      ...{ acceptedAt: true, revokedAt: true, expiresAt: true },
      invitedBy: { select: { id: true, name: true } },
      member: {
        select: {
          name: true,
          cohorts: {
            select: { cohort: { select: { id: true, name: true } } },
            orderBy: { cohort: { startsOn: { sort: "desc", nulls: "last" } } },
            take: 1,
          },
        },
      },
    },
  });
  if (!row) return null;
  const { id, memberId, note, member, invitedBy } = row;
  return {
    ...{ id, memberId, note, by: invitedBy, name: member.name },
    state: invitationState(row, new Date()),
    cohort: member.cohorts[0]?.cohort ?? null,
  };
}

/** Spends an open invitation: of any number at once, one gets it, the others null. */
async function spend(
  tx: Tx,
  secret: string,
): Promise<{ id: string; memberId: string; sentCount: number } | null> {
  const now = new Date().toISOString();
  const [row] = await tx.$queryRaw<{ id: string; memberId: string; sentCount: number }[]>`
    update invitation set accepted_at = ${now}::timestamptz
    where secret_hash = ${hashSecret(secret)} and accepted_at is null and revoked_at is null
      and expires_at > ${now}::timestamptz
    returning id, member_id as "memberId", sent_count as "sentCount"`;
  return row ?? null;
}

/** Takes up the account of somebody who was brought in, without an invitation; those that wait for her are over. False when she has come already. */
export async function comeInNow(tx: Tx, memberId: string, language: string): Promise<boolean> {
  if (!(await claimAccount(tx, memberId, language))) return false;
  await tx.invitation.updateMany({
    where: { memberId, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: new Date() },
  });
  await hideUntilSheDecides(tx, memberId);
  return true;
}

/** Takes up an invitation: its person has an account from then on and is signed in here; returns the Set-Cookie value. Null when it is over, which the page explains. */
export async function acceptInvitation(request: Request, secret: string): Promise<string | null> {
  if (!wellFormed(secret)) return null;
  const community = await theCommunity();
  const language = languageOf(request, null, community);
  const memberId = await transact(async (tx) => {
    const spent = await spend(tx, secret);
    if (!spent) return null;
    await withdrawMails(tx, [invitationKey(spent.id, spent.sentCount)]);
    if (!(await claimAccount(tx, spent.memberId, language))) return null;
    await hideUntilSheDecides(tx, spent.memberId);
    await comparePeople(tx, [spent.memberId]);
    return spent.memberId;
  });
  if (memberId === null) return null;
  log.info({ member: memberId }, "an invitation was taken up");
  return startSession(request, memberId);
}
