import { db } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { gatherProfileWords } from "~/features/members/door.server";
import { Prisma, type Member } from "~/generated/prisma/client";
import { newId } from "~/shared/ids";
import { aCircle, aCohort, aMember, aMessage, aPrivateTalk } from "../../support/factories";

type Person = Pick<Member, "id">;

/** Numbers from 0 to 1 that a seed decides. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A community in which two people who are one, and two others, have some of everything a person can have; which, the seed decides. */
export async function aWorldOf(seed: number) {
  const chance = chanceOf(seed);
  const maybe = () => chance() < 0.5;
  const [kept, gone, luz, ben] = [
    await aMember({ name: "Ana Ruiz", story: maybe() ? "short" : null, gifts: ["bread"] }),
    await aMember({
      ...{ name: "Ana Ruiz Gómez", story: "a longer story", phone: "664 123 4567" },
      ...{ visibility: maybe() ? { phone: "MEMBERS", story: "CIRCLES" } : {}, latitude: 32.5 },
      ...{ longitude: -117.1, placeName: "Tijuana", openTo: ["HOSTING"], unlisted: maybe() },
      account: { passwordHash: "canary hash", role: maybe() ? "WEAVER" : "MEMBER" },
    }),
    await aMember({ name: "Luz" }),
    await aMember({ name: "Ben" }),
  ];
  const people: Person[] = [kept, gone, luz, ben];
  const some = () => people.filter(maybe);
  const anybody = (): Person => people[Math.floor(chance() * people.length)] ?? luz;
  await belongings(people, maybe);
  for (const reads of ["MEMBERS", "WEB", "CIRCLE", "CIRCLE"] as const) {
    const circle = await aCircle({ createdById: luz.id, members: some(), reads });
    await rolesIn(circle.id, people, maybe);
    await talkIn(circle.conversation, people, { maybe, anybody });
  }
  for (const two of [
    [kept, gone],
    [gone, luz],
    [kept, luz],
    [gone, ben],
  ]) {
    if (maybe()) await talkIn(await aPrivateTalk({ people: two }), two, { maybe, anybody });
  }
  const group = await aPrivateTalk({ people: [gone, luz, ben, ...(maybe() ? [kept] : [])] });
  await talkIn(group, [gone, luz, ben], { maybe, anybody });
  await transact((tx) =>
    gatherProfileWords(
      tx,
      people.map(({ id }) => id),
    ),
  );
  return { kept, gone, luz, ben };
}

interface Chance {
  maybe: () => boolean;
  anybody: () => Person;
}

async function belongings(people: readonly Person[], maybe: () => boolean) {
  const [kept, gone, luz] = people;
  if (!kept || !gone || !luz) throw new Error("there are four people");
  const cohorts = [await aCohort(), await aCohort()];
  const field = await db.profileField.create({
    data: { id: newId(), label: "Bird", kind: "TEXT", position: 1 },
  });
  for (const { id } of people) {
    for (const cohort of cohorts)
      if (maybe()) await db.cohortMember.create({ data: { cohortId: cohort.id, memberId: id } });
    if (maybe())
      await db.fieldValue.create({
        data: { memberId: id, fieldId: field.id, text: `bird ${id}`, choiceIds: [] },
      });
    if (maybe()) await db.greeter.create({ data: { memberId: id } });
    if (maybe()) await db.greeting.create({ data: { memberId: id, greeterId: kept.id } });
    for (const other of people) {
      if (other.id === id) continue;
      if (maybe()) await db.block.create({ data: { blockerId: id, blockedId: other.id } });
      if (maybe())
        await db.credit.create({
          data: {
            ...{ id: newId(), authorId: id, words: "Got the boiler running", company: "Samir" },
            people: { create: [{ memberId: other.id }] },
          },
        });
    }
    await db.report.create({
      data: { id: newId(), reporterId: id, kind: "message", subject: "one", shared: [] },
    });
  }
  await db.passkey.create({
    data: {
      ...{ id: "gone-key", accountId: gone.id, publicKey: Buffer.from([1, 2, 255]), counter: 3 },
      ...{ transports: ["usb"], backedUp: false, name: "Key" },
    },
  });
  await db.totp.create({ data: { accountId: gone.id, secret: Buffer.from([9, 8, 7]) } });
  await db.recoveryCode.create({ data: { id: newId(), accountId: gone.id, codeHash: "c" } });
  await db.stillTrue.create({
    data: { id: newId(), memberId: gone.id, secretHash: "s", expiresAt: new Date() },
  });
  await db.invitation.create({
    data: {
      ...{ id: newId(), memberId: luz.id, invitedById: gone.id, secretHash: "i" },
      expiresAt: new Date(),
    },
  });
}

async function rolesIn(circleId: string, people: readonly Person[], maybe: () => boolean) {
  const role = await db.circleRole.create({ data: { id: newId(), circleId, kind: "HOST" } });
  for (const { id: memberId } of people) {
    const seat = await db.membership.count({ where: { circleId, memberId } });
    if (maybe())
      await db.roleTenure.create({
        data: {
          ...{ id: newId(), roleId: role.id, memberId },
          ...(maybe() ? { until: new Date("2027-01-01") } : {}),
          ...(maybe() ? { endedAt: new Date("2026-01-01") } : {}),
        },
      });
    if (seat === 0 && maybe())
      await db.joinRequest.create({ data: { id: newId(), circleId, memberId, note: "please" } });
    if (seat === 0 && maybe())
      await db.circleInvitation.create({
        data: { id: newId(), circleId, memberId, invitedById: people[0]?.id ?? "" },
      });
  }
}

async function talkIn(
  conversation: { id: string },
  people: readonly Person[],
  { maybe, anybody }: Chance,
) {
  const conversationId = conversation.id;
  for (let n = 0; n < 6; n += 1) {
    const author = people[n % people.length] ?? anybody();
    const message = await aMessage({ conversation, author });
    if (n > 2 && maybe()) {
      await db.message.update({ where: { id: message.id }, data: { rootSeq: 1, replyNo: n } });
    }
    for (const { id: memberId } of people) {
      if (maybe())
        await db.reaction.create({ data: { messageId: message.id, memberId, word: "GRACIAS" } });
      if (maybe())
        await db.mention.create({
          data: { id: newId(), messageId: message.id, conversationId, seq: message.seq, memberId },
        });
    }
    await db.attachment.create({
      data: {
        ...{ id: newId(), conversationId, uploaderId: author.id, kind: "FILE", fileName: "a.txt" },
        ...{ messageId: maybe() ? message.id : null, mime: "text/plain", bytes: 1 },
      },
    });
  }
  for (const { id: memberId } of people) {
    await db.reading.create({
      data: {
        memberId,
        conversationId,
        seq: maybe() ? 3 : 5,
        attention: maybe() ? "MUTED" : "NORMAL",
      },
    });
    if (maybe())
      await db.draft.create({ data: { memberId, conversationId, body: `begun ${memberId}` } });
  }
}

/** What grows with every change, or tells that one was made. */
const GROWS: Record<string, string[]> = {
  member: ["revision", "updated_at", "compared_revision"],
  conversation: ["last_revision"],
  message: ["revision"],
  profile_words: ["nr"],
};
const APART = new Set([
  ...["merge", "audit_entry", "mail", "session", "account_token", "half_sign_in"],
  ...["passkey_challenge", "profile_change", "_prisma_migrations"],
]);

/** Every row of every table, but for what only grows: table -> rows as text. */
export async function everything(): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select tablename::text as name from pg_tables where schemaname = current_schema() order by 1`;
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (APART.has(name)) continue;
    const rows = await db.$queryRaw<{ row: string }[]>(
      Prisma.sql`select (to_jsonb(t) - ${GROWS[name] ?? []}::text[])::text as row
        from ${Prisma.raw(`"${name}"`)} t order by 1`,
    );
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}
