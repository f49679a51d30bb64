import { beforeEach, expect, test } from "vitest";
import type { AccountRole } from "~/generated/prisma/client";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember } from "../../../tests/support/factories";
import { loadMemberFor } from "./load.server";
import { canSeeField, canSeePerson, depthOf, type PersonFacts } from "./policy";
import { AUDIENCES, type Audience, type Visibility } from "./profile";
import { depthTowards, seenField, seenPerson, type Looker } from "./sight.server";
import { gatherProfileWords } from "./words.server";

useDatabase();

const VIEWERS = ["visitor", "outsider", "fellow", "staff", "self"] as const;
type Who = (typeof VIEWERS)[number];
const STATES = ["here", "web", "unclaimed", "gone"] as const;

/** Somebody in one state, with the same audience for every field; each field says its own canary. */
interface Made {
  id: string;
  state: (typeof STATES)[number];
  audience: Audience;
}

const CANARY = { story: "zebra", gifts: "walrus", neighborhood: "ocelot", defined: "heron" };
type Canary = keyof typeof CANARY;

let lookers: Record<Exclude<Who, "self">, Looker>;
let made: Made[];
let definedKey: string;

const factsOf = ({ state }: Made): PersonFacts => ({
  claimed: state !== "unclaimed",
  gone: state === "gone",
  onWeb: state === "web",
});
const keyOf = (canary: Canary) => (canary === "defined" ? definedKey : canary);

async function make(state: Made["state"], audience: Audience): Promise<Made> {
  const keys = [...(["story", "gifts", "neighborhood"] as const), definedKey];
  const visibility: Visibility = Object.fromEntries(keys.map((key) => [key, audience]));
  const { id } = await aMember({
    ...{ name: `Person ${audience} ${state}`, story: `A ${CANARY.story}`, gifts: [CANARY.gifts] },
    ...{ neighborhood: CANARY.neighborhood, onWeb: state === "web", visibility },
    ...(state === "gone" && { leftAt: new Date() }),
    ...(state === "unclaimed" && { account: { claimedAt: null } }),
  });
  await db.fieldValue.create({
    data: { memberId: id, fieldId: definedKey, text: CANARY.defined, choiceIds: [] },
  });
  return { id, state, audience };
}

beforeEach(async () => {
  const person = async (role: AccountRole): Promise<NonNullable<Looker>> => ({
    id: (await aMember({ account: { role } })).id,
    role,
  });
  lookers = {
    visitor: null,
    outsider: await person("WEAVER"),
    fellow: await person("MEMBER"),
    staff: await person("STAFF"),
  };
  definedKey = newId();
  await db.profileField.create({
    data: { id: definedKey, label: "Bird", kind: "TEXT", position: 5_000, facet: true },
  });
  made = [];
  for (const state of STATES)
    for (const audience of AUDIENCES) made.push(await make(state, audience));
  const members = [...made.map(({ id }) => ({ id })), { id: lookers.fellow?.id ?? "" }];
  await aCircle({ createdById: lookers.fellow?.id ?? "", members });
  // Who sits in a closed circle with somebody is no fellow of hers.
  await aCircle({
    createdById: lookers.outsider?.id ?? "",
    members: made.map(({ id }) => ({ id })),
    closedAt: new Date(),
  });
  await transact((tx) =>
    gatherProfileWords(
      tx,
      made.map(({ id }) => id),
    ),
  );
});

const lookerOf = (who: Who, { id }: Made): Looker =>
  who === "self" ? { id, role: "MEMBER" } : lookers[who];

/** What policy says of each canary of somebody, or null where she is not seen at all. */
function allowed(who: Who, one: Made): Set<Canary> | null {
  const facts = factsOf(one);
  const depth = depthOf({
    signedIn: who !== "visitor",
    self: who === "self",
    staff: who === "staff",
    fellow: who === "fellow",
  });
  if (!canSeePerson(depth, facts)) return null;
  const visibility: Visibility = Object.fromEntries(
    (Object.keys(CANARY) as Canary[]).map((canary) => [keyOf(canary), one.audience]),
  );
  const person = { ...facts, visibility };
  const seen = (Object.keys(CANARY) as Canary[]).filter((canary) =>
    canSeeField(depth, person, keyOf(canary)),
  );
  return new Set(seen);
}

async function inSql(looker: Looker, { id }: Made): Promise<Set<Canary> | null> {
  const depth = Prisma.sql`d.depth`;
  const [row] = await db.$queryRaw<Record<Exclude<Canary, "defined"> | "person", boolean>[]>`
    select ${seenPerson(depth)} as person, ${seenField(depth, "story")} as story,
      ${seenField(depth, "gifts")} as gifts, ${seenField(depth, "neighborhood")} as neighborhood
    from member m join account_presence a on a.id = m.id
      cross join lateral (select ${depthTowards(looker)} as depth) d
    where m.id = ${id}::uuid`;
  if (!row?.person) return null;
  return new Set((["story", "gifts", "neighborhood"] as const).filter((field) => row[field]));
}

/** What a search at the looker's depth finds of her: the words, and the values to filter by. */
async function found(looker: Looker, { id }: Made) {
  const depth = Prisma.sql`least(${depthTowards(looker)}, 3)`;
  const words = await db.$queryRaw<{ text: string; short: string }[]>`
    select w.words::text as text, w.short from profile_words w join member m on m.id = w.member_id
    where m.id = ${id}::uuid and ${depth} between w.seen_from and w.seen_to`;
  expect(words.length).toBeLessThan(2);
  const facets = await db.$queryRaw<{ field: string }[]>`
    select f.field from profile_facet f join member m on m.id = f.member_id
    where m.id = ${id}::uuid and f.seen_from <= ${depth}`;
  const [row] = words;
  const holds = (text: string | undefined, canary: Canary) =>
    Boolean(text?.includes(CANARY[canary].slice(0, 5)));
  const all = Object.keys(CANARY) as Canary[];
  return {
    words: row ? new Set(all.filter((canary) => holds(row.text, canary))) : null,
    short: row ? all.filter((canary) => holds(row.short, canary)) : null,
    facets: all.filter((canary) => facets.some(({ field }) => field === keyOf(canary))),
  };
}

async function loaded(looker: Looker, { id }: Made): Promise<Set<Canary> | null> {
  try {
    const { profile, said } = await loadMemberFor(looker, id);
    const text = JSON.stringify([profile, said]);
    return new Set(
      (Object.keys(CANARY) as Canary[]).filter((canary) => text.includes(CANARY[canary])),
    );
  } catch (refusal) {
    expect((refusal as { init?: { status?: number } }).init?.status).toBe(404);
    return null;
  }
}

const without = (set: Set<Canary> | null, ...left: Canary[]) =>
  set && new Set([...set].filter((canary) => !left.includes(canary)));

test("pages, SQL and search show what policy allows", { timeout: 60_000 }, async () => {
  for (const one of made) {
    for (const who of VIEWERS) {
      const says = `${who}, ${one.state}, ${one.audience}`;
      const looker = lookerOf(who, one);
      const expected = allowed(who, one);
      expect(await loaded(looker, one), says).toEqual(expected);
      expect(await inSql(looker, one), says).toEqual(without(expected, "defined"));
      // She looks for others as staff do not: what she alone sees is not searched.
      if (who === "self") continue;
      const search = await found(looker, one);
      expect(search.words, says).toEqual(expected);
      expect(search.short, says).toEqual(expected && [...(without(expected, "story") ?? [])]);
      expect(search.facets, says).toEqual([...(without(expected, "story") ?? [])]);
    }
  }
});
