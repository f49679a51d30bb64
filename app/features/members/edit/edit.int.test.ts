import { expect, test } from "vitest";
import type { Viewer } from "~/features/accounts/door.server";
import type { AccountRole } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { editPage, saveEdit } from "./page.server";
import type { Section } from "./sections";

useDatabase();

async function viewer(role: AccountRole = "MEMBER", claimed = true): Promise<Viewer> {
  const { id, account } = await aMember({
    account: { role, ...(claimed ? {} : { claimedAt: null }) },
  });
  const { email } = account;
  return {
    ...{ id, email, role, language: "en", timeZone: "UTC" },
    ...{ theme: "system", sessionId: "" },
  };
}

const page = (by: Viewer, id: string) => editPage(by, id, new URL("http://localhost/you"));

/** The form of one part as the page gives it, with something typed into it. */
async function formOf(by: Viewer, id: string, section: Section, typed: Record<string, string>) {
  const { parts } = await page(by, id);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...parts[section].values, ...typed }))
    form.append(name, value);
  form.set("intent", section);
  form.set("base", parts[section].base);
  return form;
}

interface Answer {
  status: number;
  error?: Record<string, string[] | null>;
  typed?: Record<string, unknown>;
  differences?: unknown;
  base?: string | null;
  orphans?: string[];
}

async function save(by: Viewer, id: string, form: FormData): Promise<Answer> {
  const answer = await saveEdit(by, id, form, "/you");
  if (!("data" in answer)) return { status: answer.status };
  const { lastResult, differences, base, orphans } = answer.data;
  return {
    status: answer.init?.status ?? 200,
    ...{ error: lastResult.error ?? {}, typed: lastResult.initialValue ?? {} },
    ...{ differences, base, orphans },
  };
}

test("two staff who write one story at once both keep their words: the second is shown both", async () => {
  const [one, other] = [await viewer("STAFF"), await viewer("OWNER")];
  const she = await viewer("MEMBER", false);
  const first = await formOf(one, she.id, "story", { story: "From the north" });
  const second = await formOf(other, she.id, "story", { story: "From the south" });
  expect(await save(one, she.id, first)).toEqual({ status: 302 });
  const told = await save(other, she.id, second);
  expect(told).toMatchObject({
    status: 409,
    typed: { story: "From the south" },
    differences: [{ label: "Story", now: "From the north", yours: "From the south" }],
  });
  const { story } = await db.member.findUniqueOrThrow({ where: { id: she.id } });
  expect(story).toBe("From the north");
  second.set("story", "From the north, and from the south");
  second.set("base", told.base ?? "");
  expect(await save(other, she.id, second)).toEqual({ status: 302 });
});

test("what comes back with a reason goes on from where it began: what was saved meanwhile is noticed", async () => {
  const she = await viewer();
  const form = await formOf(she, she.id, "story", { story: "x".repeat(50_000) });
  const quick = await formOf(she, she.id, "story", { story: "From the bus." });
  expect((await save(she, she.id, quick)).status).toBe(302);
  const back = await save(she, she.id, form);
  expect(back).toMatchObject({ status: 400, base: form.get("base") });
  form.set("story", "Shorter.");
  form.set("base", back.base ?? "");
  expect((await save(she, she.id, form)).differences).toMatchObject([
    { now: "From the bus.", yours: "Shorter." },
  ]);
});

test("two who write different parts do not meet", async () => {
  const [one, other] = [await viewer("STAFF"), await viewer("STAFF")];
  const she = await viewer("MEMBER", false);
  const first = await formOf(one, she.id, "story", { story: "From the north" });
  const second = await formOf(other, she.id, "gifts", { gifts: "Soup\nBread" });
  expect(await save(one, she.id, first)).toEqual({ status: 302 });
  expect(await save(other, she.id, second)).toEqual({ status: 302 });
  const row = await db.member.findUniqueOrThrow({ where: { id: she.id } });
  expect(row).toMatchObject({ story: "From the north", gifts: ["Soup", "Bread"], revision: 3 });
});

test("nobody changes the profile of somebody who has come, but she herself", async () => {
  const [she, staff, member] = [await viewer(), await viewer("STAFF"), await viewer()];
  const unclaimed = await viewer("MEMBER", false);
  const missing = { init: { status: 404 } };
  await expect(page(staff, she.id)).rejects.toMatchObject(missing);
  await expect(page(member, unclaimed.id)).rejects.toMatchObject(missing);
  await expect(page(staff, "x")).rejects.toMatchObject(missing);
  const form = await formOf(she, she.id, "story", { story: "Mine" });
  await expect(save(staff, she.id, form)).rejects.toMatchObject(missing);
  expect(await save(she, she.id, form)).toEqual({ status: 302 });
});

test("a story of 50,000 characters comes back whole, with the reason beside it", async () => {
  const she = await viewer();
  const story = "a long way ".repeat(4_546).slice(0, 50_000);
  const told = await save(she, she.id, await formOf(she, she.id, "story", { story }));
  expect(told.status).toBe(400);
  expect(told.error?.["story"]).toHaveLength(1);
  expect(told.typed?.["story"]).toBe(story);
});

async function aField(given: Partial<Parameters<typeof db.profileField.create>[0]["data"]> = {}) {
  const id = newId();
  await db.profileField.create({
    data: { id, label: "Year", kind: "TEXT", position: 5_000, ...given } as never,
  });
  return id;
}

test("a defined field is kept by its kind, and found by", async () => {
  const she = await viewer();
  const [text, date, link] = [
    await aField({ facet: true }),
    await aField({ kind: "DATE" }),
    await aField({ kind: "LINK" }),
  ];
  const choices = await aField({ kind: "CHOICES" });
  const [north, south] = [newId(), newId()];
  await db.fieldChoice.createMany({
    data: [
      { id: north, fieldId: choices, label: "North", position: 1 },
      { id: south, fieldId: choices, label: "South", position: 2 },
    ],
  });
  const wrong = await formOf(she, she.id, "more", {
    [`f-${date}`]: "2026-02-30",
    [`f-${link}`]: "javascript:alert(1)",
    [`f-${choices}`]: newId(),
  });
  expect(Object.keys((await save(she, she.id, wrong)).error ?? {}).sort()).toEqual(
    ["", `f-${choices}`, `f-${date}`, `f-${link}`].sort(),
  );
  const right = await formOf(she, she.id, "more", {
    [`f-${text}`]: "Zebra",
    [`f-${date}`]: "2026-02-28",
    [`f-${choices}`]: north,
  });
  right.append(`f-${choices}`, south);
  expect(await save(she, she.id, right)).toEqual({ status: 302 });
  const values = await db.fieldValue.findMany({ where: { memberId: she.id } });
  expect(values).toHaveLength(3);
  expect(values.find(({ fieldId }) => fieldId === choices)?.choiceIds.sort()).toEqual(
    [north, south].sort(),
  );
  expect(await db.profileFacet.findMany({ where: { field: text } })).toMatchObject([
    { value: "zebra", label: "Zebra", seenFrom: 1 },
  ]);
  const { parts } = await page(she, she.id);
  expect(parts.more.values[`f-${date}`]).toBe("2026-02-28");
});

test("words for a field that was taken away meanwhile are shown once more", async () => {
  const she = await viewer();
  const [gone, stays] = [await aField(), await aField()];
  const form = await formOf(she, she.id, "more", {
    [`f-${gone}`]: "Lost?",
    [`f-${stays}`]: "Here",
  });
  await db.profileField.update({ where: { id: gone }, data: { retiredAt: new Date() } });
  const told = await save(she, she.id, form);
  expect(told.orphans).toEqual(["Lost?"]);
  expect(told.typed?.[`f-${stays}`]).toBe("Here");
});

test("what everybody is asked for is asked of herself, not of staff", async () => {
  const [she, staff, unclaimed] = [
    await viewer(),
    await viewer("STAFF"),
    await viewer("MEMBER", false),
  ];
  await aField({ builtIn: "story", kind: "LONG_TEXT", label: null, required: true });
  const told = await save(she, she.id, await formOf(she, she.id, "story", { story: " " }));
  expect(told.error?.["story"]).toHaveLength(1);
  const theirs = await formOf(staff, unclaimed.id, "story", { story: "" });
  expect(await save(staff, unclaimed.id, theirs)).toEqual({ status: 302 });
});

test("who sees a field is kept, and a part that does not ask leaves it", async () => {
  const she = await viewer();
  const hide = await formOf(she, she.id, "story", { story: "Mine", "sees-story": "CIRCLES" });
  expect(await save(she, she.id, hide)).toEqual({ status: 302 });
  const other = await formOf(she, she.id, "gifts", { gifts: "Soup", "sees-gifts": "ME" });
  expect(await save(she, she.id, other)).toEqual({ status: 302 });
  const { visibility } = await db.member.findUniqueOrThrow({ where: { id: she.id } });
  expect(visibility).toMatchObject({ story: "CIRCLES", gifts: "ME" });
});

test("a place is one that the gazetteer knows, and one that is saved stays as it is", async () => {
  const she = await viewer();
  const place = { placeName: "Kakapo Bay", latitude: -45.1, longitude: 167.2 };
  await db.member.update({ where: { id: she.id }, data: place });
  const kept = await formOf(she, she.id, "basics", { pronouns: "she/her" });
  expect(await save(she, she.id, kept)).toEqual({ status: 302 });
  const nowhere = await formOf(she, she.id, "basics", { place: "Xyzzyville qqq" });
  expect((await save(she, she.id, nowhere)).error?.["place"]).toHaveLength(1);
  const row = () => db.member.findUniqueOrThrow({ where: { id: she.id } });
  expect(await row()).toMatchObject({ placeName: "Kakapo Bay", pronouns: "she/her" });
  const none = await formOf(she, she.id, "basics", { place: "" });
  expect(await save(she, she.id, none)).toEqual({ status: 302 });
  expect(await row()).toMatchObject({ placeName: null, latitude: null, longitude: null });
});

test("a place that staff ask for is kept as the gazetteer calls it with its middle; another as written, and what is saved stays", async () => {
  const she = await viewer();
  const born = await aField({ kind: "PLACE" });
  const more = { section: "more" as const, name: `f-${born}` };
  const says = async (text: string) =>
    save(she, she.id, await formOf(she, she.id, more.section, { [more.name]: text }));
  const row = () => db.fieldValue.findFirst({ where: { memberId: she.id, fieldId: born } });
  expect(await says("Holyoke")).toEqual({ status: 302 });
  const kept = await row();
  expect(kept?.text).toMatch(/^Holyoke, /);
  expect(kept?.latitude).toBeCloseTo(42.2, 0);
  expect(kept?.longitude).toBeCloseTo(-72.6, 0);
  await db.fieldValue.updateMany({ where: { fieldId: born }, data: { latitude: 1, longitude: 2 } });
  expect(await says(kept?.text ?? "")).toEqual({ status: 302 });
  expect(await row()).toMatchObject({ latitude: 1, longitude: 2 });
  expect(await says("Xyzzyville qqq")).toEqual({ status: 302 });
  expect(await row()).toMatchObject({ text: "Xyzzyville qqq", latitude: null, longitude: null });
  expect(await says("")).toEqual({ status: 302 });
  expect(await row()).toBeNull();
});
