import type { Profile } from "../profile";

/** What two people have in common, as one of them may know it. */
export interface Shared {
  neighborhood: string | null;
  languages: string[];
  /** What the other gives that the viewer wants to learn. */
  teaches: string[];
  /** What the viewer gives that the other wants to learn. */
  learns: string[];
  organization: string | null;
}

const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();

const among = (list: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others.map(folded));
  return list.filter((one) => known.has(folded(one)));
};

const sameText = (one: string | null, other: string | null) =>
  one !== null && other !== null && folded(one) === folded(other) ? one : null;

/** What two profiles share. Hand in the other's as the viewer sees it: nothing hidden can come out. */
export function sharedBy(seen: Profile, own: Profile): Shared {
  return {
    neighborhood: sameText(seen.neighborhood, own.neighborhood),
    languages: among(seen.languages, own.languages),
    teaches: among(seen.gifts, own.learning),
    learns: among(own.gifts, seen.learning),
    organization: sameText(seen.organization, own.organization),
  };
}

/** Whether two people share anything of it. */
export const sharesAny = (shared: Shared): boolean =>
  Object.values(shared).some((one: string | string[] | null) => (one?.length ?? 0) > 0);
