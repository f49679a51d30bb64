import { beforeEach, expect, test } from "vitest";
import { queueMail, type Outgoing } from "~/platform/mail/outbox.server";
import { transact } from "~/platform/transact.server";
import { textFor } from "~/text/text.server";
import { aCommunity } from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { loadMemberFor } from "../load.server";
import { herself } from "../queries.server";
import { communityDay, endPause, pause, pauseOf, setUnlisted, turnPauses } from "./commands.server";
import { pauseSchema } from "./schema";

const { db } = useDatabase();
beforeEach(() => aCommunity());

const DAY = 86_400_000;
const day = (offset: number) => communityDay(new Date(Date.now() + offset * DAY));

const letter = (address: string, always = false): Outgoing => ({
  ...{ key: `test:${address}:${always}`, kind: "test", to: { name: "", address }, always },
  ...{ subject: "s", paragraphs: ["p"], footer: "f", language: "en" },
});

const viewerOf = (id: string) => ({ id, role: "MEMBER" as const });

const facets = (memberId: string) =>
  db.profileFacet.count({ where: { memberId, field: "openTo" } });

test("who pauses gets no letter but those about coming in, and is open to nothing; afterwards all is as before", async () => {
  const { id, account } = await aMember({ openTo: ["INTRODUCTIONS"] });
  const other = await aMember();
  await pause({ id }, { from: await day(0), until: null });
  const sent = (key: boolean) => transact((tx) => queueMail(tx, letter(account.email, key)));
  expect(await sent(false)).toBe(false);
  expect(await sent(true)).toBe(true);
  expect(await transact((tx) => queueMail(tx, letter(other.account.email)))).toBe(true);
  expect((await loadMemberFor(viewerOf(other.id), id)).profile.openTo).toEqual([]);
  expect((await loadMemberFor(viewerOf(id), id)).profile.openTo).toEqual(["INTRODUCTIONS"]);
  expect(await facets(id)).toBe(0);
  expect(await herself(id)).toMatchObject({ pause: { until: null } });
  await endPause({ id });
  expect(await sent(false)).toBe(true);
  expect((await loadMemberFor(viewerOf(other.id), id)).profile.openTo).toEqual(["INTRODUCTIONS"]);
  expect(await facets(id)).toBe(1);
  expect(await herself(id)).toMatchObject({ pause: null });
});

test("a pause begins and ends with its days", async () => {
  const { id } = await aMember({ openTo: ["HOSTING"] });
  await pause({ id }, { from: await day(2), until: await day(4) });
  expect((await pauseOf(id)).pause).toMatchObject({ now: false });
  expect(await facets(id)).toBe(1);
  await db.member.update({
    where: { id },
    data: { pausedFrom: new Date(await day(0)), pausedUntil: new Date(await day(1)) },
  });
  await turnPauses();
  expect(await facets(id)).toBe(0);
  await db.member.update({
    where: { id },
    data: { pausedFrom: new Date(await day(-3)), pausedUntil: new Date(await day(-1)) },
  });
  await turnPauses();
  expect(await facets(id)).toBe(1);
  expect((await pauseOf(id)).pause).toBeNull();
});

test("who wants it is left out of what lists and search read, and taken in again", async () => {
  const { id } = await aMember({ name: "Quiet One" });
  await setUnlisted(id, true);
  expect(await db.profileWords.count({ where: { memberId: id } })).toBe(0);
  await setUnlisted(id, false);
  expect(await db.profileWords.count({ where: { memberId: id } })).toBeGreaterThan(0);
});

test("days that are none, or in the wrong order, are told", () => {
  const schema = pauseSchema(textFor("en"), "2026-11-26");
  expect(schema.parse({})).toEqual({ from: "2026-11-26", until: null });
  expect(schema.parse({ from: "2020-01-01" })).toEqual({ from: "2026-11-26", until: null });
  const refused = [
    { from: "2026-02-30" },
    { until: "tomorrow" },
    { until: "2026-11-25" },
    { from: "2026-12-05", until: "2026-12-04" },
    { from: "9999-99-99" },
  ];
  for (const given of refused) expect(schema.safeParse(given).success).toBe(false);
});
