import { hashSecret, newSecret, theCommunity, type Viewer } from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import { readRows, type Tx } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { log } from "~/platform/log.server";
import { withdrawMails } from "~/platform/mail/outbox.server";
import { limit, spend } from "~/platform/rate-limit.server";
import { isTaken, transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { inviteAddress } from "./commands.server";
import { invitationKey } from "./letters.server";
import {
  askedState,
  invitationEnds,
  mayAskOthersIn,
  MOST_WAITING,
  type AskedState,
} from "./policy";
import type { AskingIn } from "./schema";

const HOURS = 3_600;

/** Why a member's invitation was not sent: as many wait as may at a time, or this address was written to several times of late. */
export type NotAsked = "enough" | "often";

// Waiting invitations of hers, as she sees them; where she stands for a locked row.
const hersWaiting = (viewerId: string) => Prisma.sql`
  select count(*)::int as n from invitation where invited_by_id = ${viewerId}::uuid
    and asked_address is not null and accepted_at is null and withdrawn_at is null
    and expires_at > now()`;

/** Invites somebody on behalf of a member, where the community lets members. What comes of it is the same for every address: whether it has its seat already shows in no answer and no list. Null when it is done. */
export async function askOtherIn(viewer: Viewer, given: AskingIn): Promise<NotAsked | null> {
  if (!mayAskOthersIn(await theCommunity())) throw notFound();
  await limit("ask-in", viewer.id, { points: 20, seconds: 24 * HOURS });
  const often = await spend("ask-in-address", given.email, { points: 3, seconds: 72 * HOURS });
  if (often > 0) return "often";
  const attempt = () => transact((tx) => askIn(tx, viewer, given));
  // Two who invite the same address at once: the second finds the account of the first.
  const not = await attempt().catch((error: unknown) => {
    if (isTaken(error)) return attempt();
    throw error;
  });
  if (not === null) log.info({ by: viewer.id }, "a member invited somebody");
  return not;
}

async function askIn(
  tx: Tx,
  viewer: Viewer,
  { name, email, note }: AskingIn,
): Promise<NotAsked | null> {
  // Two at once would each count without the other.
  await tx.$queryRaw`select 1 from member where id = ${viewer.id}::uuid for update`;
  const [waiting] = await tx.$queryRaw<{ n: number }[]>(hersWaiting(viewer.id));
  if ((waiting?.n ?? 0) >= MOST_WAITING) return "enough";
  const { id, not } = await inviteAddress(tx, viewer, { name, email, note });
  const asked = { askedName: name, askedAddress: email };
  if (not === null) {
    await tx.invitation.updateMany({
      where: { memberId: id, invitedById: viewer.id, acceptedAt: null, revokedAt: null },
      data: asked,
    });
    return null;
  }
  const now = new Date();
  await tx.invitation.create({
    data: {
      ...{ ...asked, id: newId(), memberId: id, invitedById: viewer.id },
      // Nobody knows this secret: the row stands for what she did and opens nothing.
      ...{ secretHash: hashSecret(newSecret()), sentCount: 0, revokedAt: now },
      expiresAt: invitationEnds(now),
    },
  });
  return null;
}

/** Takes a member's own invitation back; the same again changes nothing. */
export async function withdrawAsked(viewer: Viewer, id: string): Promise<void> {
  await transact(async (tx) => {
    const [row] = await tx.$queryRaw<{ sentCount: number }[]>`
      update invitation set withdrawn_at = now(), revoked_at = coalesce(revoked_at, now())
      where id = ${id}::uuid and invited_by_id = ${viewer.id}::uuid
        and asked_address is not null and accepted_at is null and withdrawn_at is null
      returning sent_count as "sentCount"`;
    if (row) await withdrawMails(tx, [invitationKey(id, row.sentCount)]);
  });
}

/** An invitation of a member, as she wrote it. Times are ISO 8601. */
export interface AskedLine {
  id: string;
  name: string;
  email: string;
  at: string;
  state: AskedState;
  /** Who came by it. */
  memberId: string | null;
}

interface Row {
  id: string;
  memberId: string;
  name: string;
  email: string;
  at: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
}

const AT_MOST = 50;

/** What a member invited, the newest first, and how many more may wait. Two statements. */
export async function askedBy(viewer: Viewer): Promise<{ rows: AskedLine[]; left: number }> {
  const [found, [waiting]] = await Promise.all([
    readRows<Row>(Prisma.sql`
      select id, member_id as "memberId", asked_name as name, asked_address as email,
        created_at as at, expires_at as "expiresAt", accepted_at as "acceptedAt",
        withdrawn_at as "withdrawnAt"
      from invitation where invited_by_id = ${viewer.id}::uuid and asked_address is not null
      order by id desc limit ${AT_MOST}::int`),
    readRows<{ n: number }>(hersWaiting(viewer.id)),
  ]);
  const now = new Date();
  const rows = found.map(({ id, memberId, name, email, at, ...facts }) => {
    const state = askedState(facts, now);
    return {
      ...{ id, name, email, state, at: at.toISOString() },
      memberId: state === "came" ? memberId : null,
    };
  });
  return { rows, left: Math.max(0, MOST_WAITING - (waiting?.n ?? 0)) };
}
