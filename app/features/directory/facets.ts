import type { FieldShape } from "~/features/members/door";
import { GROUPS } from "./asked";
import type { Counted, Facet, FacetValue } from "./found";

/** Built-in fields that a list is read by first; what staff define follows. */
const FIRST = ["cohort", "neighborhood", "circle", "gifts", "languages", "openTo"];

/** The fields to filter by with their values: those chosen, and those that most have, in an order that does not jump when counts change. */
export function facetsOf(
  fields: readonly FieldShape[],
  counts: readonly Counted[],
  chosen: ReadonlyMap<string, readonly string[]>,
): Facet[] {
  const shapes = new Map(fields.map((field) => [field.key as string, field]));
  const keys = [...GROUPS, ...fields.filter(({ facet }) => facet).map(({ key }) => key as string)];
  return keys
    .map((key) => {
      const field = shapes.get(key);
      return { key, label: field?.label ?? null, values: valuesOf(key, field, counts, chosen) };
    })
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => rank(a.key) - rank(b.key));
}

const rank = (key: string): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);

function valuesOf(
  key: string,
  field: FieldShape | undefined,
  counts: readonly Counted[],
  chosen: ReadonlyMap<string, readonly string[]>,
): FacetValue[] {
  const picked = chosen.get(key) ?? [];
  const choices = new Map(field?.choices.map(({ id, label }) => [id, label]));
  const order = [...choices.keys()];
  const values = counts
    .filter(({ field: of }) => of === key)
    .map(({ value, label, n }) => ({
      ...{ value, n, chosen: picked.includes(value) },
      label: key === "openTo" ? null : (choices.get(value) ?? label ?? value),
    }));
  // What nobody has stays on the page while it is chosen.
  for (const value of picked)
    if (!values.some((one) => one.value === value))
      values.push({
        ...{ value, n: 0, chosen: true },
        label: key === "openTo" ? null : (choices.get(value) ?? value),
      });
  return values.sort((a, b) =>
    order.length > 0
      ? order.indexOf(a.value) - order.indexOf(b.value)
      : (a.label ?? a.value).localeCompare(b.label ?? b.value, "en", { numeric: true }),
  );
}
