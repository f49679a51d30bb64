/** Somebody, or a circle, that a name behind an @ stands for. */
export interface Named {
  kind: "member" | "circle";
  id: string;
  name: string;
  path: string;
}

/** Who was picked from the list behind an @, by the name that then stands in the text. */
export interface Picked {
  id: string;
  name: string;
}

/** More are not told with one message. */
export const MOST_PICKED = 20;

/** Words that are begun and not said yet, with who was picked in them: of two of one name only this tells which. */
export interface Begun {
  text: string;
  named: Picked[];
}

/** Nothing is begun. */
export const NOTHING: Begun = { text: "", named: [] };

/** Somebody, or a circle, offered while one writes behind an @. The neighborhood tells two of one name apart. */
export type Namable =
  | { is: "member"; id: string; name: string; neighborhood: string | null }
  | { is: "circle"; id: string; name: string; kind: "INTEREST" | "NEIGHBORHOOD" | "PROJECT" };

/** What the names in a text stand for, by the words as they are written there. */
export type Names = ReadonlyMap<string, Named>;

const MOST_SIGNS = 12;
const MOST_ENDS = 10;
const LONGEST = 100;

// Not the @ of an address.
const SIGN = /(?<![\p{L}\p{M}\p{N}_@./-])@(?=\p{L})/gu;
// A name may end behind a letter, or with the point of an abbreviation.
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The places of the @ signs in a text that somebody's name may follow. */
export function* signsIn(text: string): Generator<number> {
  for (const { index } of text.matchAll(SIGN)) yield index;
}

/** What may be a name behind an @, the longest first. */
export function namesAt(text: string, sign: number): string[] {
  const [line = ""] = text.slice(sign + 1, sign + 1 + LONGEST).split("\n", 1);
  const ends: number[] = [];
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const end = index + word.length;
    ends.push(end);
    if (line[end] === ".") ends.push(end + 1);
    if (ends.length >= MOST_ENDS) break;
  }
  return ends.reverse().map((end) => line.slice(0, end));
}

/** Everything that may be a name in a text, each once: of its first twelve @ signs. */
export function keysIn(text: string): string[] {
  if (!text.includes("@")) return [];
  const keys = new Set<string>();
  let signs = 0;
  for (const sign of signsIn(text)) {
    if (++signs > MOST_SIGNS) break;
    for (const name of namesAt(text, sign)) keys.add(name);
  }
  return [...keys];
}

/** Whether a message's HTML, as it was rendered, names a member. */
export const isNamedIn = (html: string, memberId: string | undefined): boolean =>
  memberId !== undefined && html.includes(`<a class="mention" href="/people/${memberId}">`);
