import { z } from "zod";
import { addressees, hashSecret, newSecret, stillTruePlan } from "~/features/accounts/door.server";
import type { Tx } from "~/platform/db/db.server";
import { origin } from "~/platform/env.server";
import { defineJob } from "~/platform/jobs/jobs.server";
import { queueMails, type Outgoing } from "~/platform/mail/outbox.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { LANGUAGES } from "~/text";
import { goingLetters as en } from "~/text/en/going-letters";
import { goingLetters as es } from "~/text/es/going-letters";

const WORDS = { en, es };
const AT_ONCE = 50;
const DAY = 86_400_000;

/** An answer by letter is taken for this long, in days. */
const TAKEN_DAYS = 60;

interface Due {
  id: string;
  name: string;
  story: string | null;
  gifts: string[];
}

/** Who is to be asked, locked: came, did not say so and was not asked for as many months as the community wants, and does not pause. */
const due = (tx: Tx, months: number, now: Date) => tx.$queryRaw<Due[]>`
  select m.id, m.name, m.story, coalesce(m.gifts, '{}') as gifts from member m join account_presence a on a.id = m.id
  where m.left_at is null and m.merged_into_id is null
    and not is_paused(m.paused_from, m.paused_until)
    and greatest(a.claimed_at, m.confirmed_at)
      < ${now.toISOString()}::timestamptz - make_interval(months => ${months}::int)
    and not exists (select 1 from still_true s where s.member_id = m.id
      and s.sent_at > ${now.toISOString()}::timestamptz - make_interval(months => ${months}::int))
  order by m.confirmed_at nulls first, m.id limit ${AT_ONCE}::int for update of m skip locked`;

interface Community {
  name: string;
  language: string;
}

function letterTo(
  person: Due,
  reader: { email: string; language: string | null },
  { name, language: usual }: Community,
  asked: { id: string; secret: string },
): Outgoing {
  const wanted = reader.language ?? usual;
  const language = LANGUAGES.find((one) => one === wanted) ?? "en";
  const { stillTrue: words } = WORDS[language];
  const url = (answer: string) =>
    new URL(`/still-true/${asked.secret}?answer=${answer}`, origin()).href;
  const lines = [person.story?.slice(0, 200) ?? "", person.gifts.slice(0, 5).join(", ")];
  const says = lines.filter(Boolean).join("\n");
  return {
    key: `members:still-true:${asked.id}`,
    kind: "members:still-true",
    to: { name: person.name, address: reader.email },
    subject: words.subject({ community: name }),
    paragraphs: [
      words.hello(person),
      words.text({ community: name }),
      ...(says ? [words.says({ lines: says })] : []),
      words.mend({ url: url("mend") }),
      words.out({ url: url("out") }),
    ],
    action: { label: words.action, url: url("yes") },
    footer: words.footer({ community: name }),
    language,
  };
}

/** Asks everybody for whom it is time whether her profile is still true; the question and its letter are one transaction, so nobody is asked twice. Returns how many were asked. */
export async function askStillTrue(now = new Date(), signal?: AbortSignal): Promise<number> {
  const community = await stillTruePlan();
  if (!community) return 0;
  for (let asked = 0; ;) {
    signal?.throwIfAborted();
    const some = await transact((tx) => askSome(tx, community, now));
    if (some === 0) return asked;
    asked += some;
  }
}

async function askSome(
  tx: Tx,
  community: Community & { stillTrueMonths: number },
  now: Date,
): Promise<number> {
  const people = await due(tx, community.stillTrueMonths, now);
  const readers = new Map(
    (
      await addressees(
        tx,
        people.map(({ id }) => id),
      )
    ).map((reader) => [reader.id, reader]),
  );
  const letters: Outgoing[] = [];
  for (const person of people) {
    const asked = { id: newId(), secret: newSecret() };
    await tx.stillTrue.create({
      data: {
        ...{ id: asked.id, memberId: person.id, secretHash: hashSecret(asked.secret) },
        ...{ sentAt: now, expiresAt: new Date(now.getTime() + TAKEN_DAYS * DAY) },
      },
    });
    const reader = readers.get(person.id);
    if (reader) letters.push(letterTo(person, reader, community, asked));
  }
  await queueMails(tx, letters);
  return people.length;
}

// Runs by itself.
defineJob(
  "members:still-true",
  z.object({}),
  async (_payload, { signal }) => void (await askStillTrue(new Date(), signal)),
  { everyHours: 12, expireInSeconds: 3_600 },
);
