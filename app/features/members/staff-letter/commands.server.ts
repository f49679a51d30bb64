import { addressees, theCommunity, type Viewer } from "~/features/accounts/door.server";
import { isStaff } from "~/features/accounts/door";
import { noteAct } from "~/platform/audit/audit.server";
import { db, type Db } from "~/platform/db/db.server";
import { origin } from "~/platform/env.server";
import { notFound } from "~/platform/http/responses.server";
import { queueMails, type Outgoing } from "~/platform/mail/outbox.server";
import { transact } from "~/platform/transact.server";
import { LANGUAGES } from "~/text";
import { staffLetter as en } from "~/text/en/staff-letter";
import { staffLetter as es } from "~/text/es/staff-letter";
import type { StaffLetter } from "./schema";

const WORDS = { en: en.mail, es: es.mail };
const AT_ONCE = 500;

interface Reader {
  id: string;
  name: string;
  email: string;
  language: string | null;
}

/** Those among these people to whom a letter of staff can go: they came, are here, and have not blocked its writer. Who pauses is among them; her letter is not written. Two statements. */
async function readersAmong(on: Db, viewer: Viewer, ids: readonly string[]): Promise<Reader[]> {
  const [people, addresses] = await Promise.all([
    on.$queryRaw<{ id: string; name: string }[]>`
      select m.id, m.name from member m where m.id = any(${[...ids]}::uuid[])
        and m.left_at is null and m.merged_into_id is null and not exists (
          select 1 from blocked_pair b where b.blocker_id = m.id and b.blocked_id = ${viewer.id}::uuid)
      order by m.id`,
    addressees(on, ids),
  ]);
  const came = new Map(addresses.filter(({ claimed }) => claimed).map((one) => [one.id, one]));
  return people.flatMap(({ id, name }) => {
    const address = came.get(id);
    return address ? [{ id, name, email: address.email, language: address.language }] : [];
  });
}

/** To how many of these people a letter of staff can go. */
export async function letterReaders(viewer: Viewer, ids: readonly string[]): Promise<number> {
  if (!isStaff(viewer)) throw notFound();
  return (await readersAmong(db, viewer, ids)).length;
}

function letterTo(
  reader: Reader,
  from: { name: string; community: string; usual: string },
  { id, subject, words }: StaffLetter,
): Outgoing {
  const language = LANGUAGES.find((one) => one === (reader.language ?? from.usual)) ?? "en";
  const says = WORDS[language];
  return {
    key: `members:staff-letter:${id}:${reader.id}`,
    kind: "members:staff-letter",
    to: { name: reader.name, address: reader.email },
    subject,
    paragraphs: [says.hello(reader), ...words.split(/\n{2,}/), from.name],
    action: { label: says.action(from), url: origin() },
    footer: says.footer(from),
    language,
  };
}

/** Sends a letter to each of these people alone, from who writes it. The same letter is written once to each. It is noted who wrote to how many, and no word of it. Returns how many letters are new. */
export async function writeStaffLetter(
  viewer: Viewer,
  given: StaffLetter,
  ids: readonly string[],
): Promise<number> {
  if (!isStaff(viewer)) throw notFound();
  const community = await theCommunity();
  return transact(
    async (tx) => {
      const { name } = await tx.member.findUniqueOrThrow({
        where: { id: viewer.id },
        select: { name: true },
      });
      const readers = await readersAmong(tx, viewer, ids);
      const from = { name, community: community?.name ?? "", usual: community?.language ?? "en" };
      let count = 0;
      for (let at = 0; at < readers.length; at += AT_ONCE)
        count += await queueMails(
          tx,
          readers.slice(at, at + AT_ONCE).map((reader) => letterTo(reader, from, given)),
        );
      if (count > 0)
        await noteAct(tx, { actorId: viewer.id, act: "members:letter-sent", details: { count } });
      return count;
    },
    { timeout: 60_000 },
  );
}
