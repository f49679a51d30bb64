import { beforeAll, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { prepareJobs, runJobsNow } from "~/platform/jobs/jobs.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { loadMemberFor } from "../load.server";
import { arrangeField, changeField, defineField } from "./commands.server";
import { profileFields } from "./fields.server";
import { retiredFields } from "./retired.server";
import type { NewField } from "./schema";

useDatabase();
beforeAll(prepareJobs);

const off = { required: false, onCard: false, facet: false, matching: false };
const aField = (given: Partial<NewField> = {}): NewField => ({
  ...{ id: newId(), kind: "TEXT", label: "Bird", hint: null, choices: [], audience: "MEMBERS" },
  ...off,
  ...given,
});
const keys = async () => (await profileFields()).map(({ key }) => key);
const change = (key: string, revision: number, given = {}) => ({
  ...{ key, revision, label: "Bird", hint: null, choices: [], audience: "MEMBERS" as const },
  ...off,
  ...given,
});

test("a field sent twice is there once, at the end, and moves one place at a time past built-in ones", async () => {
  const field = aField();
  expect(await defineField(field)).toBe("done");
  expect(await defineField(field)).toBe("done");
  const before = await keys();
  expect(before.filter((key) => key === field.id)).toHaveLength(1);
  expect(before.at(-1)).toBe(field.id);
  await arrangeField({ intent: "up", key: field.id });
  await arrangeField({ intent: "up", key: field.id });
  const after = await keys();
  expect(after.indexOf(field.id)).toBe(before.length - 3);
  expect(new Set(after)).toEqual(new Set(before));
  await arrangeField({ intent: "up", key: before[0] ?? "" });
  expect(await keys()).toEqual(after);
  await arrangeField({ intent: "down", key: "pronouns" });
  expect((await keys()).slice(0, 2)).toEqual(["story", "pronouns"]);
});

test("a built-in field keeps its kind and takes switches; two who change it at once are told", async () => {
  const facet = change("organization", 0, { facet: true });
  expect(await changeField(facet, new Map())).toBe("done");
  expect(await changeField(facet, new Map())).toBe("changed-meanwhile");
  const field = (await profileFields()).find(({ key }) => key === "organization");
  expect(field).toMatchObject({
    builtIn: true,
    kind: "TEXT",
    facet: true,
    label: null,
    revision: 2,
  });
  expect(await changeField(change(newId(), 1), new Map())).toBe("gone");
});

test("people are filtered by a field from the moment it is a filter, and found by no retired one", async () => {
  const field = aField();
  await defineField(field);
  const { id } = await aMember({ organization: "Canal Kitchen" });
  await db.fieldValue.create({
    data: { memberId: id, fieldId: field.id, text: "Heron", choiceIds: [] },
  });
  const facets = async () => {
    await runJobsNow();
    const rows = await db.profileFacet.findMany({ where: { memberId: id } });
    return rows.map(({ value }) => value).sort();
  };
  await changeField(change(field.id, 1, { facet: true }), new Map());
  await changeField(change("organization", 0, { facet: true }), new Map());
  expect(await facets()).toEqual(["canal kitchen", "heron"]);
  await arrangeField({ intent: "retire", key: field.id });
  expect(await facets()).toEqual(["canal kitchen"]);
  const [words] = await db.$queryRaw<{ short: string }[]>`
    select short from profile_words where member_id = ${id}::uuid`;
  expect(words?.short).not.toContain("heron");
});

test("a field in use keeps what people wrote until that is deleted too; an unused one just goes", async () => {
  const [used, unused] = [aField(), aField({ label: "Tree" })];
  await defineField(used);
  await defineField(unused);
  const she = await aMember();
  await db.fieldValue.create({
    data: { memberId: she.id, fieldId: used.id, text: "Heron", choiceIds: [] },
  });
  const said = async () => (await loadMemberFor({ id: she.id, role: "MEMBER" }, she.id)).said;
  await arrangeField({ intent: "delete", key: used.id });
  expect(await said()).toHaveLength(1);
  await arrangeField({ intent: "retire", key: used.id });
  await arrangeField({ intent: "retire", key: unused.id });
  expect(await said()).toEqual([]);
  expect(await retiredFields()).toEqual([{ key: used.id, label: "Bird", people: 1 }]);
  await arrangeField({ intent: "restore", key: used.id });
  expect(await said()).toMatchObject([{ value: { text: "Heron" } }]);
  await arrangeField({ intent: "retire", key: used.id });
  await arrangeField({ intent: "delete", key: used.id });
  expect(await retiredFields()).toEqual([]);
  expect(await db.fieldValue.count()).toBe(0);
});

test("a choice is renamed for those who chose it; one that is taken away stays with them", async () => {
  const field = aField({ kind: "CHOICES", choices: ["North", "South"] });
  await defineField(field);
  const choices = async () =>
    (await profileFields()).find(({ key }) => key === field.id)?.choices ?? [];
  const [north, south] = await choices();
  const renamed = new Map([
    [north?.id ?? "", "Uphill"],
    [south?.id ?? "", ""],
  ]);
  expect(await changeField(change(field.id, 1, { choices: ["East", "uphill"] }), renamed)).toBe(
    "done",
  );
  expect((await choices()).map(({ label, retired }) => [label, retired])).toEqual([
    ["Uphill", false],
    ["South", true],
    ["East", false],
    ["uphill", false],
  ]);
});
