import { rolesOfAccounts, waysIn, type Viewer } from "~/features/accounts/door.server";
import {
  comparedPeople,
  likenessOf,
  mergeOf,
  twins,
  type MergeAsked,
} from "~/features/members/door.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import { holdingsOf } from "./page.server";
import { chosenIn, mergeForm, type Keep } from "./schema";

/** Two people whom staff look at. */
export interface PairAsked {
  one: string;
  other: string;
}

/** The two of an address; a 404 where they are no ids, or one. */
export function pairIn(params: Record<string, string | undefined>): PairAsked {
  const { one, other } = params;
  if (!isId(one) || !isId(other) || one === other) throw notFound();
  return { one, other };
}

/** Two profiles side by side with what they hold, or the merge that made them one. A constant number of statements. Throws a 404 where one of them is not here. */
export async function pairPage(viewer: Viewer, asked: PairAsked) {
  const { one, other } = asked;
  const merge = await mergeOf(one, other);
  if (merge && merge.undoneAt === null) {
    return { merge: { ...merge, proof: (await waysIn(viewer)).proof }, pair: null };
  }
  const [people, compared, likeness, holds, roles, { proof }] = await Promise.all([
    twins([one, other]),
    comparedPeople(one, other),
    likenessOf(one, other),
    holdingsOf([one, other]),
    rolesOfAccounts([one, other]),
    waysIn(viewer),
  ]);
  const [first, second] = [people.get(one), people.get(other)];
  if (!first || !second || !compared) throw notFound();
  const two = {
    one: { ...first, ...holds(one), role: roles.get(one) ?? "MEMBER" },
    other: { ...second, ...holds(other), role: roles.get(other) ?? "MEMBER" },
  };
  return {
    merge: null,
    pair: { ...two, ...likeness, fields: compared.fields, proof, ...whoStays(two) },
  };
}

type Held = { claimed: boolean; circles: number; messages: number; createdAt: string };

/** Who stays where nobody says otherwise: who alone has come, else who holds more, else who was here first. */
function whoStays({ one, other }: Record<Keep, Held>): { stays: Keep; must: boolean } {
  if (one.claimed !== other.claimed) return { stays: one.claimed ? "one" : "other", must: true };
  const [a, b] = [one.circles + one.messages, other.circles + other.messages];
  if (a !== b) return { stays: a > b ? "one" : "other", must: false };
  return { stays: one.createdAt <= other.createdAt ? "one" : "other", must: false };
}

/** What a form asks to be merged, and what was ticked in it. */
export function mergeIn({ one, other }: PairAsked, form: FormData) {
  const { keep, sure } = mergeForm.parse(Object.fromEntries(form));
  const answers = chosenIn(form);
  const went: Keep = keep === "one" ? "other" : "one";
  const asked: MergeAsked = {
    keptId: keep === "one" ? one : other,
    goneId: keep === "one" ? other : one,
    chosen: new Set(Object.keys(answers).filter((key) => answers[key] === went)),
  };
  return { asked, sure, typed: { keep, answers, sure } };
}
