import { beforeEach, describe, expect, test } from "vitest";
import { hangPicturesOn, renderNaming } from "~/features/discussion/door.server";
import { useDatabase } from "../../tests/support/database";
import { hangPictures } from "./hang-pictures";
import { isSeeded, seedDemo } from "./seed-demo";

const { db } = useDatabase();

const OPTIONS = {
  now: new Date("2026-11-23T15:30:00Z"),
  passwordHash: "not-a-hash",
  render: renderNaming,
  renderVersion: 1,
};

describe("an empty database", () => {
  beforeEach(() => seedDemo(db, OPTIONS));

  test("becomes the demo, with four people to sign in as", async () => {
    expect(await isSeeded(db)).toBe(true);
    expect(await db.community.findFirst()).toMatchObject({ name: "Millrace Fellows", demo: true });
    const offers = await seedDemo(db, OPTIONS);
    expect(offers.map(({ role, name }) => `${role}: ${name}`)).toEqual([
      "alumna: Marisol Vega",
      "host: Luz Herrera",
      "weaver: Declan Moriarty",
      "staff: Amina Yusuf",
    ]);
    const found = await db.account.findMany({
      where: { email: { in: offers.map((o) => o.email) } },
    });
    expect(found.map(({ claimedAt, passwordHash }) => [claimedAt !== null, passwordHash])).toEqual(
      Array(4).fill([true, "not-a-hash"]),
    );
  });

  test("what was counted is what there is", async () => {
    const wrong = await db.$queryRaw`
      select c.slug from circle c
      where c.member_count <> (select count(*) from membership m where m.circle_id = c.id)
        or c.last_active_at <> (select max(v.last_message_at) from conversation v where v.circle_id = c.id)
      union all
      select v.id::text from conversation v
      where v.last_seq <> (select count(*) from message m where m.conversation_id = v.id)
        or v.last_seq <> (select max(seq) from message m where m.conversation_id = v.id)
        or v.last_message_at <> (select max(created_at) from message m where m.conversation_id = v.id)`;
    expect(wrong).toEqual([]);
  });

  test("its pictures hang in their messages, once", async () => {
    for (const _ of ["a first start", "a second"]) await hangPictures(db, hangPicturesOn);
    const hung = await db.attachment.findMany({
      orderBy: { fileName: "asc" },
      select: { kind: true, mime: true, width: true, position: true, message: true },
    });
    expect(hung.map(({ message }) => message?.body.slice(0, 12))).toEqual([
      "Revised shee",
      "Revised shee",
      "Salgo del mo",
    ]);
    expect(hung.map(({ position }) => position)).toEqual([1, 0, 0]);
    const [one] = hung;
    expect(one).toMatchObject({ kind: "IMAGE", mime: "image/webp", width: 960 });
  });

  test("a second time writes nothing", async () => {
    const before = await db.message.count();
    await seedDemo(db, { ...OPTIONS, seed: 7 });
    expect(await db.message.count()).toBe(before);
    expect(await db.account.count()).toBeGreaterThan(100);
  });
});

test("a community of its own is left alone, and offers nobody to sign in as", async () => {
  await db.community.create({ data: { name: "Ours", language: "es", timeZone: "UTC" } });
  expect(await seedDemo(db, OPTIONS)).toEqual([]);
  expect(await db.account.count()).toBe(0);
});

test("what fails halfway leaves nothing behind", async () => {
  const render = () => ({ html: "nul \u0000", named: [] });
  await expect(seedDemo(db, { ...OPTIONS, render })).rejects.toThrow();
  expect(await isSeeded(db)).toBe(false);
  expect(await db.account.count()).toBe(0);
});
