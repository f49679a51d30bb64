import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/features/accounts/door";
import { gatherProfileWords } from "~/features/members/door.server";
import type { AccountRole } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember } from "../../../tests/support/factories";
import { directoryFor } from "./directory.server";
import type { Directory } from "./found";
import { foundPeople } from "./queries/search.server";
import { suggestions } from "./queries/suggest.server";

useDatabase();

const AUDIENCES = ["EVERYONE", "MEMBERS", "CIRCLES", "STAFF", "ME"] as const;
type Audience = (typeof AUDIENCES)[number];
const SEARCHERS = ["outsider", "weaver", "fellow", "staff", "owner"] as const;
type Searcher = (typeof SEARCHERS)[number];

/** The least audience that each kind of searcher is part of. */
const SEES: Record<Searcher, readonly Audience[]> = {
  outsider: ["EVERYONE", "MEMBERS"],
  weaver: ["EVERYONE", "MEMBERS"],
  fellow: ["EVERYONE", "MEMBERS", "CIRCLES"],
  staff: ["EVERYONE", "MEMBERS", "CIRCLES", "STAFF"],
  owner: ["EVERYONE", "MEMBERS", "CIRCLES", "STAFF"],
};

let searchers: Record<Searcher, Viewer>;
/** One person for each audience, who gives it to every field that says something of her. */
let people: Map<Audience, string>;
let defined: { field: string; choice: string };
let fields: string[];

const secrets = {
  story: "Zebras graze by the quarry",
  gifts: ["Walrus feeding"],
  learning: ["Ocelot tracking"],
  needs: ["Narwhal advice"],
  neighborhood: "Heronsgate",
  organization: "Pangolin trust",
  languages: ["Quokkish"],
  openTo: ["MENTORING" as const],
  placeName: "Kakapo Bay",
  latitude: 42.2,
  longitude: -72.6,
};
const WORDS = [
  ...["zebras", "zebra", "walrus feeding", "walr", "ocelot", "narwhal", "heronsgate"],
  ...["pangolin", "quokkish", "kakapo", "walruss", "ocelat", "herongate", "quokish"],
];

async function viewerOf(role: AccountRole): Promise<Viewer> {
  const { id } = await aMember({ name: `Searcher ${role}`, account: { role } });
  return { id, role, language: "en", timeZone: "UTC" } as Viewer;
}

beforeEach(async () => {
  searchers = {
    outsider: await viewerOf("MEMBER"),
    weaver: await viewerOf("WEAVER"),
    fellow: await viewerOf("MEMBER"),
    staff: await viewerOf("STAFF"),
    owner: await viewerOf("OWNER"),
  };
  const [field, choice, second] = [newId(), newId(), newId()];
  defined = { field, choice };
  await db.profileField.create({
    data: { id: second, label: "Second home", kind: "PLACE", position: 6_000 },
  });
  await db.profileField.create({
    data: {
      ...{ id: field, label: "Bird", kind: "CHOICE", position: 5_000, facet: true },
      choices: { create: { id: choice, label: "Shoebill", position: 1 } },
    },
  });
  people = new Map();
  for (const audience of AUDIENCES) {
    const visibility = { "*": audience, [field]: audience, [second]: audience };
    const { id } = await aMember({ name: `Person ${audience}`, ...secrets, visibility });
    await db.fieldValue.create({ data: { memberId: id, fieldId: field, choiceIds: [choice] } });
    const there = { text: "Kea Point", latitude: -43.7, longitude: 170.1 };
    await db.fieldValue.create({ data: { memberId: id, fieldId: second, ...there } });
    people.set(audience, id);
  }
  const ids = [...people.values()];
  await aCircle({ createdById: searchers.fellow.id, members: ids.map((id) => ({ id })) });
  const all = await db.member.findMany({ select: { id: true } });
  await transact((tx) =>
    gatherProfileWords(
      tx,
      all.map(({ id }) => id),
    ),
  );
  fields = ["gifts", "neighborhood", "languages", "openTo", field];
});

const idsOf = (audiences: readonly Audience[]) =>
  audiences.map((audience) => people.get(audience) ?? "").sort();
const find = (who: Searcher, query: Record<string, string>) =>
  directoryFor(searchers[who], new URLSearchParams(query));
const found = ({ people: list }: Directory) => list.map(({ id }) => id).sort();
const countOf = ({ facets }: Directory, key: string, value: string) =>
  facets.find((facet) => facet.key === key)?.values.find((one) => one.value === value)?.n ?? 0;

test(
  "nobody is found by words that she does not show the searcher, spelled well or badly",
  { timeout: 120_000 },
  async () => {
    for (const who of SEARCHERS)
      for (const q of [...WORDS, "shoebill"]) {
        const result = await find(who, { q });
        expect(found(result), `${who}: ${q}`).toEqual(idsOf(SEES[who]));
        expect(result.total, `${who}: ${q}`).toBe(SEES[who].length);
      }
  },
);

test(
  "nobody is filtered, counted or near by what she does not show",
  { timeout: 120_000 },
  async () => {
    const values: [string, string][] = [
      ["gifts", "walrus feeding"],
      ["neighborhood", "heronsgate"],
      ["languages", "quokkish"],
      ["openTo", "MENTORING"],
      [defined.field, defined.choice],
    ];
    for (const who of SEARCHERS) {
      const n = SEES[who].length;
      const everybody = await find(who, {});
      expect(everybody.total, who).toBe(AUDIENCES.length + SEARCHERS.length);
      const named = await find(who, { q: "person" });
      expect(named.total, who).toBe(AUDIENCES.length);
      for (const [field, value] of values) {
        expect(countOf(everybody, field, value), `${who}: all, ${field}`).toBe(n);
        expect(countOf(named, field, value), `${who}: named, ${field}`).toBe(n);
        const filtered = await find(who, { [field]: value });
        expect(found(filtered), `${who}: ${field}`).toEqual(idsOf(SEES[who]));
        for (const [other, its] of values)
          expect(countOf(filtered, other, its), `${who}: ${field}, ${other}`).toBe(n);
      }
      for (const from of [
        { latitude: 42.2, longitude: -72.6 },
        { latitude: -43.75, longitude: 170.15 },
      ]) {
        const near = await foundPeople(
          searchers[who],
          {
            ...{ words: [], chosen: new Map(), start: 0, after: null, sort: "nearest" as const },
            ...{ from, within: 25 },
          },
          fields,
        );
        expect(near.page.map(({ id }) => id).sort(), `${who}: near`).toEqual(idsOf(SEES[who]));
        for (const { km } of near.page) expect(km).toBeLessThan(10);
      }
    }
  },
);

test("the order tells nothing of what is hidden: with it or without it, it is the same", async () => {
  const order = async (who: Searcher, query: Record<string, string>) =>
    (await find(who, query)).people.map(({ id }) => id);
  const queries = [{}, { q: "person" }, { sort: "newest" }, { q: "person", sort: "lot" }];
  const before = await Promise.all(queries.map((query) => order("outsider", query)));
  const hidden = idsOf(["CIRCLES", "STAFF", "ME"]);
  await db.member.updateMany({
    where: { id: { in: hidden } },
    data: { ...{ story: "Person person person", gifts: ["Person"], latitude: 1, longitude: 1 } },
  });
  await transact((tx) => gatherProfileWords(tx, hidden));
  const after = await Promise.all(queries.map((query) => order("outsider", query)));
  expect(after).toEqual(before);
  // From her point everybody whose place she does not see is equally far.
  const near = await foundPeople(
    searchers.outsider,
    {
      ...{ words: ["person"], chosen: new Map(), start: 0, after: null, sort: "nearest" as const },
      ...{ from: { latitude: 1, longitude: 1 }, within: null },
    },
    fields,
  );
  const far = near.page.filter(({ id }) => hidden.includes(id));
  expect(new Set(far.map(({ km }) => km))).toEqual(new Set([null]));
  expect(new Set(far.map(({ key }) => key)).size).toBe(1);
});

test("nothing is suggested, and no reason is given, that the searcher may not see", async () => {
  for (const who of SEARCHERS) {
    const only = AUDIENCES.filter((audience) => !SEES[who].includes(audience));
    await db.member.updateMany({ data: { gifts: [] }, where: { id: { in: idsOf(SEES[who]) } } });
    await transact((tx) => gatherProfileWords(tx, [...people.values()]));
    expect(await suggestions(searchers[who], "walr", fields), who).toEqual([]);
    const names = await suggestions(searchers[who], "pers", fields);
    expect(names.filter(({ is }) => is === "person")).toHaveLength(AUDIENCES.length);
    const { people: listed } = await find(who, { q: "person" });
    for (const person of listed.filter(({ id }) => idsOf(only).includes(id)))
      expect(
        {
          gifts: person.gifts,
          story: person.story,
          place: person.neighborhood,
          why: person.foundIn,
        },
        `${who}: ${person.name}`,
      ).toEqual({ gifts: [], story: null, place: null, why: [] });
    await db.member.updateMany({
      data: { gifts: secrets.gifts },
      where: { id: { in: [...people.values()] } },
    });
    await transact((tx) => gatherProfileWords(tx, [...people.values()]));
  }
});

test("those who were brought in are found by staff alone, those who left by nobody", async () => {
  const waiting = await aMember({
    name: "Tapir Waiting",
    gifts: ["Tapir"],
    account: { claimedAt: null },
  });
  const gone = await aMember({ name: "Tapir Gone", gifts: ["Tapir"], leftAt: new Date() });
  await transact((tx) => gatherProfileWords(tx, [waiting.id, gone.id]));
  for (const who of SEARCHERS) {
    const isStaff = who === "staff" || who === "owner";
    const expected = isStaff ? [waiting.id] : [];
    for (const query of [{ q: "tapir" }, { q: "tapri" }, { gifts: "tapir" }])
      expect(found(await find(who, query)), who).toEqual(expected);
    expect((await find(who, {})).total).toBe(AUDIENCES.length + SEARCHERS.length + expected.length);
    expect(countOf(await find(who, {}), "gifts", "tapir")).toBe(expected.length);
    expect(await suggestions(searchers[who], "tap", fields)).toHaveLength(isStaff ? 2 : 0);
  }
});

test("while somebody types, names that begin so come first, then those with words that do", async () => {
  const ids: string[] = [];
  for (const name of ["Ana Tapirova", "Tapir Zhou", "Tapir Abara"])
    ids.push((await aMember({ name })).id);
  await transact((tx) => gatherProfileWords(tx, ids));
  const offered = await suggestions(searchers.outsider, "tapir", fields);
  expect(offered.map((one) => (one.is === "person" ? one.name : one.label))).toEqual([
    ...["Tapir Abara", "Tapir Zhou", "Ana Tapirova"],
  ]);
});

test("the last word finds what it is, whatever its ending, and what begins with it, but not with what a stem leaves of it", async () => {
  const said: Record<string, string> = {
    baker: "I bake bread at night",
    carpenter: "Carpentry for beginners",
    cook: "Comidas para todo el barrio",
    host: "The community room is mine to open",
    "Ida Brennan": "I breathe",
  };
  const ids = new Map<string, string>();
  for (const [name, story] of Object.entries(said)) {
    const { id } = await aMember({ name, story });
    await transact((tx) => gatherProfileWords(tx, [id]));
    ids.set(id, name);
  }
  const found = async (q: string) => {
    const { people: cards } = await directoryFor(searchers.outsider, new URLSearchParams({ q }));
    return cards.flatMap(({ id }) => ids.get(id) ?? []).sort();
  };
  expect(await found("bread")).toEqual(["baker"]);
  expect(await found("breads")).toEqual(["baker"]);
  expect(await found("bre")).toEqual(["Ida Brennan", "baker"]);
  expect(await found("comidas")).toEqual(["cook"]);
  expect(await found("comida")).toEqual(["cook"]);
  expect(await found("carpente")).toEqual(["carpenter"]);
  expect(await found("night bread")).toEqual(["baker"]);
  expect(await found("the bread")).toEqual(["baker"]);
});
