import type { Tx } from "~/platform/db/db.server";
import { placeCalled } from "~/platform/places/places.server";
import type { Language } from "~/text";
import { isEmpty, NO_VALUE, type FieldShape, type Value } from "./field";

/** A value as its row keeps it. */
interface Kept extends Value {
  latitude: number | null;
  longitude: number | null;
}

// A place that the gazetteer knows is kept as it is called there, with its middle; another as it
// was written. What is saved already stays as it is.
function placed(value: Value, before: Kept | undefined, language: Language): Kept {
  if (value.text !== null && value.text === before?.text) return { ...before };
  const place = value.text === null ? null : placeCalled(value.text, language);
  if (!place) return { ...value, latitude: null, longitude: null };
  const { label, latitude, longitude } = place;
  return { ...value, text: label, latitude, longitude };
}

async function placesBefore(tx: Tx, memberId: string, keys: string[]): Promise<Map<string, Kept>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.fieldValue.findMany({
    where: { memberId, fieldId: { in: keys } },
    select: { fieldId: true, text: true, latitude: true, longitude: true },
  });
  return new Map(rows.map(({ fieldId, ...row }) => [fieldId, { ...NO_VALUE, ...row }]));
}

/** Writes what somebody says in these defined fields in place of what she said there before; nothing said, no row. Places in the words of a language. The caller has locked her row. */
export async function keepValues(
  tx: Tx,
  memberId: string,
  said: readonly { field: FieldShape; value: Value }[],
  language: Language,
): Promise<void> {
  const keys = said.map(({ field }) => field.key);
  const places = said.filter(({ field }) => field.kind === "PLACE").map(({ field }) => field.key);
  const before = await placesBefore(tx, memberId, places);
  await tx.fieldValue.deleteMany({ where: { memberId, fieldId: { in: keys } } });
  await tx.fieldValue.createMany({
    data: said
      .filter(({ value }) => !isEmpty(value))
      .map(({ field: { key, kind }, value }) => {
        const kept =
          kind === "PLACE"
            ? placed(value, before.get(key), language)
            : { ...value, latitude: null, longitude: null };
        const { text, choiceIds, onDate, latitude, longitude } = kept;
        return {
          ...{ memberId, fieldId: key, text, choiceIds, latitude, longitude },
          onDate: onDate === null ? null : new Date(onDate),
        };
      }),
  });
}
