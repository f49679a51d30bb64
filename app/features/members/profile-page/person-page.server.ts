import type { Viewer } from "~/features/accounts/door";
import { notFound } from "~/platform/http/responses.server";
import { isId, newId } from "~/shared/ids";
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

async function aroundHer(viewer: Viewer, id: string) {
  const [cohorts, credit, own] = await Promise.all([
    cohortsAround(viewer.id, id),
    creditOf(viewer, id),
    wholePerson(viewer.id, viewer.id),
  ]);
  return { cohorts, credit, own };
}

/** All that members know of a person for her page, as the viewer (null: a visitor) may see it. A constant number of statements, asked in one piece: five for members, two for visitors. */
export async function personPage(viewer: Viewer | null, id: string, as: As | null = null) {
  if (!isId(id)) throw notFound();
  const isViewer = viewer?.id === id;
  const asStranger = isViewer && as === "stranger";
  const around = viewer && !asStranger ? aroundHer(viewer, id) : null;
  const [person, more] = await Promise.all([loadMemberFor(viewer, id, as && AS[as]), around]);
  const facts = { ...person, isViewer, as: isViewer ? as : null, newCredit: newId() };
  if (!more) return { ...facts, cohorts: [], credit: [], shared: null };
  const { cohorts, credit, own } = more;
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
