import { hashSecret, newSecret, theCommunity, type Viewer } from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { enqueue } from "~/platform/jobs/jobs.server";
import { withdrawMails } from "~/platform/mail/outbox.server";
import { isTaken, transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { invitationKey, unclaimed, type Place } from "./letters.server";
import { personAt } from "./person-at.server";
import { invitationEnds, mayInvite } from "./policy";
import type { NewInvitation } from "./schema";
import type { Selection } from "./selection";
import { writeLetters, writingInvitations, type LetterRow } from "./write.server";

const inSelection = (selection: Selection): Prisma.Sql => {
  if (selection.kind === "everybody") return Prisma.sql`true`;
  if (selection.kind === "person") return Prisma.sql`m.id = ${selection.id}::uuid`;
  if (selection.kind === "cohort") {
    return Prisma.sql`m.id in (select member_id from cohort_member where cohort_id = ${selection.id}::uuid)`;
  }
  return Prisma.sql`m.id in (select member_id from import_row
    where import_id = ${selection.id}::uuid and outcome in ('CREATE', 'UPDATE', 'SKIP'))`;
};

/** The people of a selection for whom no invitation waits and who took none up. */
const notAsked = (tx: Tx, selection: Selection) => tx.$queryRaw<{ id: string }[]>`
  select m.id from member m where ${inSelection(selection)} and not exists (
    select 1 from invitation i where i.member_id = m.id and i.revoked_at is null)
  order by m.id`;

/**
 * Makes an invitation for each; its letter is written by a job, which gives it the secret of its
 * link: until then nobody knows one. People for whom one waits already are left out.
 */
async function invite(
  tx: Tx,
  viewer: Pick<Viewer, "id">,
  people: readonly { id: string; note: string | null }[],
): Promise<number> {
  const count = await tx.$executeRaw`
    insert into invitation (id, member_id, invited_by_id, note, secret_hash, sent_count, expires_at)
    select x.id, x.member_id, ${viewer.id}::uuid, nullif(x.note, ''), x.hash, 0,
      ${invitationEnds(new Date()).toISOString()}::timestamptz
    from unnest(${people.map(newId)}::uuid[], ${people.map(({ id }) => id)}::uuid[],
      ${people.map(({ note }) => note ?? "")}::text[],
      ${people.map(() => hashSecret(newSecret()))}::text[]) as x(id, member_id, note, hash)
    on conflict do nothing`;
  if (count > 0) await enqueue(tx, writingInvitations, {}, { singletonKey: "all" });
  return count;
}

/** Invites the people of a selection who have not come and for whom no invitation waits; returns how many. */
export async function inviteMany(
  viewer: Viewer,
  { who, note }: { who: Selection; note: string | null },
): Promise<number> {
  if (!mayInvite(viewer)) throw notFound();
  return transact(
    async (tx) => {
      const ids = (await notAsked(tx, who)).map(({ id }) => id);
      const still = await unclaimed(tx, ids);
      return invite(
        tx,
        viewer,
        [...still.keys()].map((id) => ({ id, note })),
      );
    },
    { timeout: 60_000 },
  );
}

/** Invites these people, those of them who have not come and for whom no invitation waits; returns how many. */
export async function invitePeople(viewer: Viewer, ids: readonly string[]): Promise<number> {
  if (!mayInvite(viewer)) throw notFound();
  return transact(
    async (tx) => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        select m.id from member m where m.id = any(${[...ids]}::uuid[]) and m.left_at is null
          and m.merged_into_id is null and not exists (
            select 1 from invitation i where i.member_id = m.id and i.revoked_at is null)
        order by m.id`;
      const still = await unclaimed(
        tx,
        rows.map(({ id }) => id),
      );
      return invite(
        tx,
        viewer,
        [...still.keys()].map((id) => ({ id, note: null })),
      );
    },
    { timeout: 60_000 },
  );
}

/** Why somebody new was not invited: she is here, or an invitation waits for her; with her name. */
export interface NotInvited {
  refusal: "hereAlready" | "askedAlready";
  name: string;
}

/** Invites somebody by name and address; who was brought in under that address keeps her profile. Null when it is done. */
export async function inviteNew(viewer: Viewer, given: NewInvitation): Promise<NotInvited | null> {
  if (!mayInvite(viewer)) throw notFound();
  const attempt = () =>
    transact(async (tx): Promise<NotInvited | null> => {
      const { name, not } = await inviteAddress(tx, viewer, given);
      return not && { refusal: not, name };
    });
  // Two people who invite the same address at once: the second finds the account of the first.
  return attempt().catch((error: unknown) => {
    if (isTaken(error)) return attempt();
    throw error;
  });
}

/** Whom an address belongs to, and why she was not invited; null when she was. */
export interface InvitedAddress {
  id: string;
  name: string;
  not: NotInvited["refusal"] | null;
}

/** Invites whoever has an address, in a transaction; `may` is what the caller has asked already. */
export async function inviteAddress(
  tx: Tx,
  viewer: Pick<Viewer, "id">,
  { cohort, note, ...person }: NewInvitation & { language?: string },
): Promise<InvitedAddress> {
  const { id, name, claimed } = await personAt(tx, person);
  if (claimed) return { id, name, not: "hereAlready" };
  if (cohort) {
    await tx.$executeRaw`
      insert into cohort_member (cohort_id, member_id)
      select id, ${id}::uuid from cohort where id = ${cohort}::uuid on conflict do nothing`;
  }
  const count = await invite(tx, viewer, [{ id, note }]);
  return { id, name, not: count === 0 ? "askedAlready" : null };
}

/** An invitation that waits, locked; null when it was taken up or taken back. */
async function lockWaiting(tx: Tx, id: string): Promise<LetterRow | null> {
  const [row] = await tx.$queryRaw<LetterRow[]>`
    select i.id, i.member_id as "memberId", i.note, i.sent_count as "sentCount",
      m.name, coalesce(m.languages, '{}') as languages, inviter.name as by,
      (select c.name from cohort_member cm join cohort c on c.id = cm.cohort_id
        where cm.member_id = m.id order by c.starts_on desc nulls last, c.id limit 1) as cohort
    from invitation i
    join member m on m.id = i.member_id join member inviter on inviter.id = i.invited_by_id
    where i.id = ${id}::uuid and i.accepted_at is null and i.revoked_at is null
    for update of i`;
  return row ?? null;
}

/** Sends an invitation again, with a new link for another thirty days; the old link dies. The name of the person, or null when it waits no longer. */
export async function resendInvitation(viewer: Viewer, id: string): Promise<string | null> {
  if (!mayInvite(viewer)) throw notFound();
  const place = await theCommunity();
  return place && transact((tx) => sendAgain(tx, place, id));
}

async function sendAgain(tx: Tx, place: Place, id: string): Promise<string | null> {
  const row = await lockWaiting(tx, id);
  if (!row) return null;
  // Its first letter is being written.
  if (row.sentCount === 0) return row.name;
  await withdrawMails(tx, [invitationKey(row.id, row.sentCount)]);
  const written = await writeLetters(tx, place, [row]);
  return written === 1 ? row.name : null;
}

/** Sends the invitation again that waits for somebody, in a transaction; nothing where none does. */
export async function remind(tx: Tx, place: Place, memberId: string): Promise<void> {
  const waits = await tx.invitation.findFirst({
    where: { memberId, acceptedAt: null, revokedAt: null },
    select: { id: true },
  });
  if (waits) await sendAgain(tx, place, waits.id);
}

/** Asks everybody again whose invitation ran out, with the words of the one before; returns how many. */
export async function inviteExpiredAgain(viewer: Viewer): Promise<number> {
  if (!mayInvite(viewer)) throw notFound();
  return transact(async (tx) => {
    const over = await tx.$queryRaw<{ id: string; note: string | null }[]>`
      update invitation set revoked_at = now()
      where accepted_at is null and revoked_at is null and expires_at <= now() and sent_count > 0
      returning member_id as id, note`;
    return invite(tx, viewer, over);
  });
}

/** Takes an invitation back: its link dies, and a letter that was not sent yet is not sent. The name of the person, or null when it waits no longer. */
export async function revokeInvitation(viewer: Viewer, id: string): Promise<string | null> {
  if (!mayInvite(viewer)) throw notFound();
  return transact(async (tx) => {
    const row = await lockWaiting(tx, id);
    if (!row) return null;
    await tx.invitation.update({
      where: { id },
      data: { revokedAt: new Date(), withdrawnAt: new Date() },
    });
    await withdrawMails(tx, [invitationKey(row.id, row.sentCount)]);
    return row.name;
  });
}
