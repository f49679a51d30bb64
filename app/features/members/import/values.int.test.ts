import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { prepareJobs } from "~/platform/jobs/jobs.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { defineField } from "../fields/commands.server";
import { profileFields } from "../fields/fields.server";
import { bringIn, staff, tryOut, undo } from "./fixtures/steps";
import { importRows, loadImportFor } from "./queries.server";

useDatabase();
beforeAll(prepareJobs);

const bird = newId();
const evenings = newId();
const off = { required: false, onCard: false, matching: false, hint: null };

beforeEach(async () => {
  await defineField({
    ...{ id: bird, kind: "TEXT", label: "Favorite bird", choices: [], audience: "MEMBERS" },
    ...{ ...off, facet: true },
  });
  await defineField({
    ...{ id: evenings, kind: "CHOICES", label: "Evenings", choices: ["Monday", "Tuesday"] },
    ...{ ...off, facet: true, audience: "MEMBERS" },
  });
});

const said = async () => {
  const fields = await profileFields();
  const labels = new Map(
    fields.flatMap(({ choices }) => choices).map(({ id, label }) => [id, label]),
  );
  const rows = await db.fieldValue.findMany({ orderBy: { fieldId: "asc" } });
  return Object.fromEntries(
    rows.map(({ fieldId, text, choiceIds }) => [
      fieldId === bird ? "bird" : "evenings",
      text ?? choiceIds.map((id) => labels.get(id)).sort(),
    ]),
  );
};

test("columns named as defined fields fill them, and people are filtered by what they say", async () => {
  const by = await staff();
  const id = await bringIn(
    by,
    "Name,Email,Favorite bird,EVENINGS\nAna,ana@example.org,Heron,Tuesday; monday\nBo,bo@example.org,,Sunday\n",
  );
  expect(await said()).toEqual({ bird: "Heron", evenings: ["Monday", "Tuesday"] });
  const { rows } = await importRows(await loadImportFor(by, id), { only: null, after: 0 });
  expect(rows.map(({ reasons }) => reasons)).toEqual([
    [],
    [{ code: "field-left-out", column: 3, header: "EVENINGS" }],
  ]);
  const facets = await db.profileFacet.findMany({ where: { field: bird } });
  expect(facets).toMatchObject([{ value: "heron", seenFrom: 3 }]);
});

test("a place that a column names is found by where it is, and stays as it is written", async () => {
  const home = newId();
  await defineField({
    ...{ id: home, kind: "PLACE", label: "Second home", choices: [], audience: "MEMBERS" },
    ...{ ...off, facet: false },
  });
  const by = await staff();
  const file = 'Name,Email,Second home\nAna,ana@example.org,"guadalajara, méxico"\n';
  await bringIn(by, `${file}Bo,bo@example.org,Atlantis Nova\n`);
  const kept = async () =>
    (await db.fieldValue.findMany({ where: { fieldId: home }, orderBy: { text: "desc" } })).map(
      ({ text, latitude, longitude }) => [
        text,
        latitude && Math.round(latitude),
        longitude && Math.round(longitude),
      ],
    );
  const first = [
    ["guadalajara, méxico", 21, -103],
    ["Atlantis Nova", null, null],
  ];
  expect(await kept()).toEqual(first);
  const again = await bringIn(by, "Name,Email,Second home\nAna,ana@example.org,Łódź\n");
  expect(await kept()).toEqual([
    ["Łódź", 52, 19],
    ["Atlantis Nova", null, null],
  ]);
  await undo(by, again);
  expect(await kept()).toEqual(first);
});

test("a second file changes what the first said, tells so before, and the undo puts it back", async () => {
  const by = await staff();
  await bringIn(by, "Name,Email,Favorite bird\nAna,ana@example.org,Heron\n");
  const again = "Name,Email,Favorite bird,Evenings\nAna,ana@example.org,Osprey,Monday\n";
  const dry = await tryOut(by, again);
  const { rows } = await importRows(await loadImportFor(by, dry), { only: null, after: 0 });
  expect(rows[0]).toMatchObject({
    outcome: "UPDATE",
    changes: [
      { field: "Favorite bird", from: "Heron", to: "Osprey" },
      { field: "Evenings", from: "", to: "Monday" },
    ],
  });
  expect(await said()).toEqual({ bird: "Heron" });
  const id = await bringIn(by, again);
  expect(await said()).toEqual({ bird: "Osprey", evenings: ["Monday"] });
  const same = await tryOut(by, again);
  const twice = await importRows(await loadImportFor(by, same), { only: null, after: 0 });
  expect(twice.rows[0]?.outcome).toBe("SKIP");
  await undo(by, id);
  expect(await said()).toEqual({ bird: "Heron" });
  const facets = await db.profileFacet.findMany({ where: { field: bird } });
  expect(facets.map(({ value }) => value)).toEqual(["heron"]);
});

test("a built-in and a defined field changed at once both come back", async () => {
  const by = await staff();
  await bringIn(by, "Name,Email,Favorite bird,Organization\nAna,ana@example.org,Heron,Mill\n");
  const id = await bringIn(
    by,
    "Name,Email,Favorite bird,Organization\nAna,ana@example.org,Osprey,Canal\n",
  );
  const organization = async () =>
    (await db.member.findFirstOrThrow({ where: { name: "Ana" } })).organization;
  expect([await organization(), (await said())["bird"]]).toEqual(["Canal", "Osprey"]);
  await undo(by, id);
  expect([await organization(), (await said())["bird"]]).toEqual(["Mill", "Heron"]);
});

test("the place of a profile is found by where it is, changed by a second file, and put back", async () => {
  const by = await staff();
  const file = (place: string) => `Name,Email,Place\nAna,ana@example.org,${place}\n`;
  const home = async () => {
    const { placeName, latitude, longitude } = await db.member.findFirstOrThrow({
      where: { name: "Ana" },
    });
    return [placeName, latitude && Math.round(latitude), longitude && Math.round(longitude)];
  };
  await bringIn(by, file('"guadalajara, méxico"'));
  expect(await home()).toEqual(["guadalajara, méxico", 21, -103]);
  const lost = await bringIn(by, file("Atlantis Nova"));
  expect(await home()).toEqual(["Atlantis Nova", null, null]);
  await undo(by, lost);
  expect(await home()).toEqual(["guadalajara, méxico", 21, -103]);
  const same = await tryOut(by, file('"guadalajara, méxico"'));
  const { rows } = await importRows(await loadImportFor(by, same), { only: null, after: 0 });
  expect(rows[0]?.outcome).toBe("SKIP");
});
