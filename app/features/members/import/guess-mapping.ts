import { fold } from "./fold";
import { FIELDS, SHARED_FIELDS, type Field, type Mapping } from "./fields";
import { HEADER_WORDS, OF_ANOTHER } from "./header-words";

/** How well a column was recognised: by its whole name, by a part of its name, or by what its cells look like. */
export type Confidence = "sure" | "likely" | "guess";

/** What one column seems to mean. */
export interface Guess {
  field: Field;
  confidence: Confidence;
}

/** Guesses by column index, written as text; a column that means nothing to us is absent. */
export type Guesses = Readonly<Record<string, Guess>>;

const WEIGHT: Record<Confidence, number> = { sure: 3, likely: 2, guess: 1 };

/** What the columns seem to mean, from their names in English or Spanish and, where those say nothing, from sample rows. Each field is given once, except those that several columns may fill. */
export function guessMapping(headers: readonly string[], samples: readonly string[][]): Guesses {
  const guesses = new Map<number, Guess>();
  headers.forEach((header, column) => {
    const guess = guessByName(header);
    if (guess) guesses.set(column, guess);
  });
  settleNames(guesses, headers, samples);
  keepBest(guesses);
  guessByValues(guesses, headers, samples);
  return Object.fromEntries(guesses);
}

/** The fields of guesses, without how sure they are. */
export const asMapping = (guesses: Guesses): Mapping =>
  Object.fromEntries(Object.entries(guesses).map(([column, { field }]) => [column, field]));

const BY_HEADER = new Map(
  FIELDS.flatMap((field) => HEADER_WORDS[field].map((word) => [word, field] as const)),
);

function guessByName(header: string): Guess | null {
  const name = fold(header);
  const exact = BY_HEADER.get(name);
  if (exact) return { field: exact, confidence: "sure" };
  if (name === "" || name.split(" ").some((word) => OF_ANOTHER.has(word))) return null;
  const numbered = BY_HEADER.get(name.replace(/ ?\d+$/, ""));
  if (numbered) return { field: numbered, confidence: "likely" };
  return guessByPart(name);
}

// Inside a longer name these say nothing: "last visit", "nombre del proyecto", "área de estudio".
const TOO_COMMON = new Set(
  (
    "first last name nombre participant participante student fellow area zona about location " +
    "don link web tel cell need offer request requests language lengua area city town"
  ).split(" "),
);

/** The longest known name inside a longer one: "what is your email address" holds "email address". */
function guessByPart(name: string): Guess | null {
  const words = name.split(" ");
  // A long question that mentions a name or a place is seldom about the person's own.
  if (words.length > 12) return null;
  if (words.some((word) => word === "email" || word === "correo")) {
    return { field: "email", confidence: "likely" };
  }
  let found: Field | null = null;
  let length = 2;
  for (const [word, field] of BY_HEADER) {
    if (word.length <= length || TOO_COMMON.has(word)) continue;
    if (` ${name} `.includes(` ${word} `)) {
      found = field;
      length = word.length;
    }
  }
  return found ? { field: found, confidence: "likely" } : null;
}

/** "Nombre" beside "Apellidos" is a first name; a full name makes its parts needless; "Núñez, Pilar" is the other way round. */
function settleNames(
  guesses: Map<number, Guess>,
  headers: readonly string[],
  samples: readonly string[][],
): void {
  const columnsOf = (field: Field) =>
    [...guesses].filter(([, guess]) => guess.field === field).map(([column]) => column);
  const ambiguous = (column: number) =>
    ["name", "nombre"].includes(fold(headers[column] ?? "").replace(/ ?\d+$/, ""));
  if (columnsOf("lastName").length > 0) {
    for (const column of columnsOf("name").filter(ambiguous)) {
      guesses.set(column, { field: "firstName", confidence: "sure" });
    }
  }
  const whole = [...columnsOf("name"), ...columnsOf("lastFirst")];
  const parts = [...columnsOf("firstName"), ...columnsOf("lastName")];
  if (whole.length > 0) for (const column of parts) guesses.delete(column);
  for (const column of columnsOf("name")) {
    const values = valuesOf(samples, column);
    const swapped = values.filter((value) => /^[^,]+, *[^,]+$/.test(value)).length;
    if (values.length > 2 && swapped / values.length > 0.8) {
      guesses.set(column, { field: "lastFirst", confidence: "guess" });
    }
  }
}

function keepBest(guesses: Map<number, Guess>): void {
  const best = new Map<Field, number>();
  for (const [column, { field, confidence }] of [...guesses].sort(([a], [b]) => a - b)) {
    if (SHARED_FIELDS.includes(field)) continue;
    const other = best.get(field);
    if (other === undefined) {
      best.set(field, column);
      continue;
    }
    const better = WEIGHT[confidence] > WEIGHT[guesses.get(other)?.confidence ?? "guess"];
    guesses.delete(better ? other : column);
    if (better) best.set(field, column);
  }
}

const valuesOf = (samples: readonly string[][], column: number): string[] =>
  samples.map((cells) => (cells[column] ?? "").trim()).filter((value) => value !== "");

const share = (values: readonly string[], test: (value: string) => boolean) =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

const isEmail = (value: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
const isLink = (value: string) => /^https?:\/\/\S+$/i.test(value);
const isPhone = (value: string) =>
  /^\+?[\d\s().-]{7,20}$/.test(value) && value.replace(/\D/g, "").length >= 7;
const isName = (value: string) =>
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){1,4}$/u.test(value);

/** Columns that their names do not explain: one full of addresses is the email, and so on. */
function guessByValues(
  guesses: Map<number, Guess>,
  headers: readonly string[],
  samples: readonly string[][],
): void {
  const has = (...fields: Field[]) =>
    [...guesses.values()].some(({ field }) => fields.includes(field));
  const offer = (field: Field, test: (values: string[]) => boolean) => {
    for (let column = 0; column < headers.length; column += 1) {
      const words = fold(headers[column] ?? "").split(" ");
      if (guesses.has(column) || words.some((word) => OF_ANOTHER.has(word))) continue;
      if (!test(valuesOf(samples, column))) continue;
      guesses.set(column, { field, confidence: "guess" });
      return;
    }
  };
  if (!has("email")) offer("email", (values) => share(values, isEmail) > 0.5);
  if (!has("phone")) offer("phone", (values) => share(values, isPhone) > 0.7);
  if (!has("links")) offer("links", (values) => share(values, isLink) > 0.5);
  if (!has("name", "firstName", "lastName", "lastFirst")) {
    const different = (values: string[]) => new Set(values).size / Math.max(values.length, 1);
    offer("name", (values) => share(values, isName) > 0.6 && different(values) > 0.8);
  }
}

/** What keeps a mapping from being used. */
export type MappingProblem =
  { code: "no-email-column" } | { code: "no-name-column" } | { code: "field-twice"; field: Field };

/** Why rows could not be read with this mapping, or null when they can. */
export function mappingProblem(mapping: Mapping): MappingProblem | null {
  const fields = Object.values(mapping);
  if (!fields.includes("email")) return { code: "no-email-column" };
  const names: readonly string[] = ["name", "firstName", "lastName", "lastFirst"];
  if (!fields.some((field) => names.includes(field))) return { code: "no-name-column" };
  const twice = FIELDS.find(
    (field) =>
      !SHARED_FIELDS.includes(field) && fields.filter((other) => other === field).length > 1,
  );
  return twice ? { code: "field-twice", field: twice } : null;
}
