import { usualAudience } from "../policy";
import type { SHOWN } from "../profile";
import type { FieldKind, FieldShape, Switch } from "./field";

/** Built-in fields that behave like defined ones. */
export type BuiltInKey = Exclude<(typeof SHOWN)[number], "photo">;

const KINDS: readonly [BuiltInKey, FieldKind, ...Switch[]][] = [
  ["pronouns", "TEXT", "onCard"],
  ["story", "LONG_TEXT", "onCard"],
  ["gifts", "TEXTS", "onCard", "facet", "matching"],
  ["learning", "TEXTS", "matching"],
  ["needs", "TEXTS", "matching"],
  ["neighborhood", "TEXT", "onCard", "facet"],
  ["place", "PLACE"],
  ["organization", "TEXT"],
  ["languages", "TEXTS", "facet", "matching"],
  ["links", "TEXTS"],
  ["phone", "TEXT"],
  ["openTo", "CHOICES", "facet", "matching"],
];

/** Fields that nobody is found by or filtered by: what leads to her outside of Weft. */
export const NEVER_FOUND: readonly string[] = ["phone", "links"];

/** The built-in fields as they are until staff change one: in their order, with their usual switches. */
export const BUILT_IN: readonly FieldShape[] = KINDS.map(([key, kind, ...on], i) => ({
  ...{ key, kind, builtIn: true, label: null, hint: null, position: (i + 1) * 100 },
  required: on.includes("required"),
  onCard: on.includes("onCard"),
  facet: on.includes("facet"),
  matching: on.includes("matching"),
  audience: usualAudience(key),
  choices: [],
  revision: 0,
}));

/** All fields in their order: the built-in ones as they are or as staff changed them, and the defined ones. */
export function allFields(
  rows: readonly (FieldShape & { changes: string | null })[],
): FieldShape[] {
  const changed = new Map(rows.map((row) => [row.changes, row]));
  const built = BUILT_IN.map((field) => {
    const row = changed.get(field.key);
    if (!row) return field;
    const { position, required, onCard, facet, matching, revision } = row;
    return { ...field, position, required, onCard, facet, matching, revision };
  });
  const defined = rows
    .filter(({ changes }) => changes === null)
    .map(({ changes: _none, ...row }) => row);
  return [...built, ...defined].sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
}
