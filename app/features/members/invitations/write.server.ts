import { z } from "zod";
import { hashSecret, newSecret, theCommunity } from "~/features/accounts/door.server";
import type { Tx } from "~/platform/db/db.server";
import { defineJob } from "~/platform/jobs/jobs.server";
import { queueMails } from "~/platform/mail/outbox.server";
import { transact } from "~/platform/transact.server";
import {
  invitationLetter,
  letterLanguage,
  unclaimed,
  type Inviting,
  type Place,
} from "./letters.server";
import { invitationEnds } from "./policy";

const CHUNK = 100;

/** What a letter needs to know of its invitation. */
export interface LetterRow {
  id: string;
  memberId: string;
  note: string | null;
  sentCount: number;
  name: string;
  languages: string[];
  by: string;
  cohort: string | null;
}

/** Gives invitations new secrets and thirty days, and queues their letters; links sent before die. Rows must be locked by the caller. Returns how many letters were written. */
export async function writeLetters(
  tx: Tx,
  place: Place,
  rows: readonly LetterRow[],
): Promise<number> {
  const addresses = await unclaimed(
    tx,
    rows.map(({ memberId }) => memberId),
  );
  const inviting = rows.flatMap((row): Inviting[] => {
    const to = addresses.get(row.memberId);
    if (!to) return [];
    const { id, note, by, name, cohort } = row;
    const language = letterLanguage(to.language, row.languages, place);
    const number = row.sentCount + 1;
    return [{ id, number, note, by, name, cohort, secret: newSecret(), email: to.email, language }];
  });
  const now = new Date();
  await tx.$executeRaw`
    update invitation i set secret_hash = x.hash, sent_count = i.sent_count + 1,
      sent_at = ${now.toISOString()}::timestamptz,
      expires_at = ${invitationEnds(now).toISOString()}::timestamptz
    from unnest(${inviting.map(({ id }) => id)}::uuid[],
      ${inviting.map(({ secret }) => hashSecret(secret))}::text[]) as x(id, hash)
    where i.id = x.id`;
  return queueMails(
    tx,
    inviting.map((each) => invitationLetter(place, each)),
  );
}

/** Writes the letters of the next invitations that have none yet. Returns how many invitations it took. */
async function writeChunk(place: Place): Promise<number> {
  return transact(async (tx) => {
    const rows = await tx.$queryRaw<LetterRow[]>`
      select i.id, i.member_id as "memberId", i.note, i.sent_count as "sentCount",
        m.name, coalesce(m.languages, '{}') as languages, inviter.name as by,
        (select c.name from cohort_member cm join cohort c on c.id = cm.cohort_id
          where cm.member_id = m.id order by c.starts_on desc nulls last, c.id limit 1) as cohort
      from invitation i
      join member m on m.id = i.member_id join member inviter on inviter.id = i.invited_by_id
      where i.sent_count = 0 and i.accepted_at is null and i.revoked_at is null
      order by i.id limit ${CHUNK}::int for update of i skip locked`;
    if (rows.length === 0) return 0;
    await writeLetters(tx, place, rows);
    // Who took up her account meanwhile needs no letter.
    await tx.$executeRaw`
      update invitation set revoked_at = now()
      where id = any(${rows.map(({ id }) => id)}::uuid[]) and sent_count = 0`;
    return rows.length;
  });
}

/** Writes the letters of all invitations that have none yet, in chunks; each chunk is a transaction, so running it again goes on where it stopped. */
export const writingInvitations = defineJob(
  "members.write-invitations",
  z.object({}),
  async (_, { signal }) => {
    const place = await theCommunity();
    if (!place) return;
    while ((await writeChunk(place)) > 0) signal.throwIfAborted();
  },
);
