import { createHash } from "node:crypto";
import type { Viewer } from "~/features/accounts/door";
import { myCircles } from "~/features/circles/door.server";
import { photoAddress, type FieldShape } from "~/features/members/door";
import { personLines, profileFields, type PersonLine } from "~/features/members/door.server";
import { placeCalled } from "~/platform/places/places.server";
import { addressOf, type Place, type Point, type Search, type Sort, type Typed } from "./asked";
import { facetsOf } from "./facets";
import type { Directory, FoundPerson, Hit, NoteName } from "./found";
import { chosenOf } from "./queries/chosen.server";
import { nearestWords } from "./queries/nearest-words.server";
import { ownPlace } from "./queries/place.server";
import { foundIds, foundPeople, PAGE } from "./queries/search.server";
import { queryOf } from "./queries/sight.server";
import { askedOf, placeAfter, wordsOf } from "./schema";

/** Where the shuffle of a day begins. */
export const startOfDay = (day: string): number =>
  createHash("sha256").update(`shuffle ${day}`).digest().readUInt32BE(0) >>> 1;

interface Somewhere {
  from: Point | null;
  name: string | null;
  note: NoteName | null;
}

/** From where distances are measured: the place that is named, or the viewer's own. */
async function somewhere(viewer: Viewer, { near, sort }: Typed): Promise<Somewhere> {
  if (near !== "") {
    const place = placeCalled(near, viewer.language);
    return { from: place, name: place?.label ?? null, note: place ? null : "noPlace" };
  }
  if (sort !== "nearest") return { from: null, name: null, note: null };
  const own = await ownPlace(viewer.id);
  return { from: own, name: null, note: own ? null : "noOwnPlace" };
}

function sortOf({ sort, near }: Typed, words: readonly string[], from: Point | null): Sort {
  if (sort === "nearest") return from ? "nearest" : words.length > 0 ? "relevance" : "lot";
  if (sort === "relevance" || sort === null) {
    if (words.length > 0) return "relevance";
    return near !== "" && from ? "nearest" : "lot";
  }
  return sort;
}

/** The search that an address means, and what of it could not be taken. Two statements at most. */
async function searchOf(
  viewer: Viewer,
  asked: { typed: Typed; after: Place | null; wasLong: boolean },
  fields: readonly FieldShape[],
): Promise<{ search: Search; near: string | null; notes: NoteName[] }> {
  const { typed, after, wasLong } = asked;
  const words = wordsOf(typed.q);
  const [{ chosen, gone }, place] = await Promise.all([
    chosenOf(viewer, typed, fields),
    somewhere(viewer, typed),
  ]);
  const notes: (NoteName | null)[] = [
    wasLong ? "long" : null,
    typed.q !== "" && words.length === 0 ? "noWords" : null,
    gone ? "gone" : null,
    place.note,
  ];
  const today = new Date().toISOString().slice(0, 10);
  return {
    search: {
      ...{ words, chosen, from: place.from, within: typed.near === "" ? null : typed.km },
      sort: sortOf(typed, words, place.from),
      start: after?.start ?? startOfDay(today),
      after,
    },
    near: place.name,
    notes: notes.filter((note) => note !== null),
  };
}

function personOf(line: PersonLine, hit: Hit, viewerId: string): FoundPerson {
  const { photoKey, foundIn, gifts, ...rest } = line;
  const matched = new Set(foundIn.filter(({ key }) => key === "gifts").map(({ text }) => text));
  const sorted = [
    ...gifts.filter((gift) => matched.has(gift)),
    ...gifts.filter((gift) => !matched.has(gift)),
  ];
  return {
    ...rest,
    photo: photoAddress({ id: line.id, photoKey }, "small"),
    gifts: sorted.slice(0, 3).map((text) => ({ text, isMatch: matched.has(text) })),
    foundIn: foundIn.filter(({ key }) => key !== "gifts" && key !== "neighborhood").slice(0, 2),
    km: hit.km === null ? null : Math.round(hit.km),
    isViewer: line.id === viewerId,
  };
}

/** A page of the directory at an address, as the viewer may see it. Six statements at most; two more where words are misspelled. */
export async function directoryFor(viewer: Viewer, params: URLSearchParams): Promise<Directory> {
  const asked = askedOf(params);
  const [fields, circles] = await Promise.all([profileFields(), myCircles(viewer.id)]);
  const facets = fields.filter(({ facet }) => facet).map(({ key }) => key as string);
  const { search, near, notes } = await searchOf(viewer, asked, fields);
  const { result, words } = await foundOrMeant(viewer, search, facets);
  const hits = result.page.slice(0, PAGE);
  const lines = await personLines(
    viewer,
    hits.map(({ id }) => id),
    words.length > 0 ? queryOf(words) : null,
  );
  const byId = new Map(lines.map((line) => [line.id, line]));
  const last = hits.at(-1);
  const more = last && result.page.length > PAGE ? { ...last, start: search.start } : null;
  const here = addressOf(asked.typed);
  return {
    ...{ typed: asked.typed, sort: search.sort, total: result.total, near, notes },
    people: hits.flatMap((hit) => {
      const line = byId.get(hit.id);
      return line ? [personOf(line, hit, viewer.id)] : [];
    }),
    facets: facetsOf(fields, result.counts, search.chosen),
    fieldNames: Object.fromEntries(
      fields.flatMap(({ key, label }) => (label ? [[key, label]] : [])),
    ),
    instead: words === search.words ? null : words.join(" "),
    next: more && `${here}${here.includes("?") ? "&" : "?"}after=${placeAfter(more)}`,
    needTo: needTo(circles, asked.typed.q),
  };
}

/** What is found; where nobody has the words, what is found by words spelled nearly like them. */
async function foundOrMeant(viewer: Viewer, search: Search, facets: readonly string[]) {
  const { words } = search;
  const result = await foundPeople(viewer, search, facets);
  if (result.total > 0 || words.length === 0) return { result, words };
  const near = await nearestWords(viewer, words);
  if (!near) return { result, words };
  const other = await foundPeople(viewer, { ...search, words: near }, facets);
  return other.total > 0 ? { result: other, words: near } : { result, words };
}

/** Where somebody can say what she looks for: in one of her circles, else where circles are found. */
function needTo(circles: readonly { slug: string }[], q: string): string {
  const [circle] = circles;
  if (!circle) return "/circles";
  const query = q ? `?${new URLSearchParams({ need: q }).toString()}` : "";
  return `/circles/${circle.slug}/talk/new${query}`;
}

/** At most so many people are picked at once. */
export const MOST_PICKED = 5_000;

/** Everybody that the search of an address finds, wherever its page stands; one more than may be picked where they are too many. */
export async function everybodyFound(viewer: Viewer, params: URLSearchParams): Promise<string[]> {
  const fields = await profileFields();
  const { search } = await searchOf(viewer, { ...askedOf(params), after: null }, fields);
  return foundIds(viewer, search, MOST_PICKED + 1);
}
