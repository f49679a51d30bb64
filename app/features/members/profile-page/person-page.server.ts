import type { Viewer } from "~/features/accounts/door";
import { newId } from "~/shared/ids";
import { creditOf } from "../credit/queries.server";
import { loadMemberFor, wholePerson } from "../load.server";
import type { Depth } from "../policy";
import { cohortsAround } from "./cohorts.server";
import { sharedBy, sharesAny } from "./sharing";

/** As whom somebody may look at her own profile. */
export const AS = { stranger: 0, member: 1, circle: 2, staff: 3 } as const satisfies Record<
  string,
  Depth
>;
export type As = keyof typeof AS;

/** Whom `as` of an address names; null for herself. */
export const asIn = (asked: string | null): As | null =>
  asked !== null && Object.hasOwn(AS, asked) ? (asked as As) : null;

/** All that members know of a person for her page, as the viewer (null: a visitor) may see it. A constant number of statements: five for members, two for visitors. */
export async function personPage(viewer: Viewer | null, id: string, as: As | null = null) {
  const person = await loadMemberFor(viewer, id, as && AS[as]);
  const isViewer = viewer?.id === id;
  const facts = { ...person, isViewer, as: isViewer ? as : null, newCredit: newId() };
  const asStranger = facts.as === "stranger";
  if (!viewer || asStranger) return { ...facts, cohorts: [], credit: [], shared: null };
  const [cohorts, credit, own] = await Promise.all([
    cohortsAround(viewer.id, id),
    creditOf(viewer, id),
    wholePerson(viewer.id, viewer.id),
  ]);
  const shared = isViewer || !own ? null : sharedBy(person.profile, own.profile);
  return {
    ...facts,
    cohorts,
    credit: facts.as ? credit.filter(({ declined }) => !declined) : credit,
    shared: shared && sharesAny(shared) ? shared : null,
  };
}

/** A person's page, as it goes to the browser. */
export type PersonPage = Awaited<ReturnType<typeof personPage>>;
