import { Prisma } from "~/generated/prisma/client";
import { readRows, type Tx } from "~/platform/db/db.server";
import type { Journal } from "~/platform/db/moved-rows.server";
import { profileFields } from "../fields/fields.server";
import { wholePerson, type WholePerson } from "../load.server";
import { canSeeField } from "../policy";
import type { FieldKey } from "../profile";
import { compare, narrower, textOf, type Compared, type Side } from "./choice";
import type { Part, Two } from "./hooks.server";

/** The columns that hold each built-in field. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  ...{ name: ["name"], pronouns: ["pronouns"], story: ["story"], gifts: ["gifts"] },
  ...{ learning: ["learning"], needs: ["needs"], languages: ["languages"], links: ["links"] },
  ...{ neighborhood: ["neighborhood"], organization: ["organization", "speaking_for"] },
  ...{ phone: ["phone"], photo: ["photo_key"], openTo: ["open_to"] },
  place: ["place_name", "latitude", "longitude"],
};

/** Two people and the fields in which they differ; null where one is not there. A constant number of statements. */
export async function comparedPeople(
  one: string,
  other: string,
): Promise<{ fields: Compared[] } | null> {
  const [first, second, fields, changed] = await Promise.all([
    wholePerson(one, null),
    wholePerson(other, null),
    profileFields(),
    readRows<{ id: string }>(Prisma.sql`
      select id from member where id in (${one}::uuid, ${other}::uuid)
      order by updated_at desc, id desc limit 1`),
  ]);
  if (!first || !second) return null;
  const newer: Side = changed[0]?.id === one ? "one" : "other";
  return { fields: compare({ one: first, other: second }, fields, newer) };
}

/** Takes into the profile that stays what was chosen of the other one. What staff may not see comes with `all`, where the one that stays says nothing. */
export async function mergeProfiles(
  tx: Tx,
  journal: Journal,
  { keptId, goneId }: Two,
  { chosen, part }: { chosen: ReadonlySet<FieldKey>; part: Part },
): Promise<void> {
  const [kept, gone, fields] = [
    await wholePerson(keptId, null, tx),
    await wholePerson(goneId, null, tx),
    await profileFields(tx),
  ];
  if (!kept || !gone) throw new Error("one of two to be merged is not there");
  const taken = [...Object.keys(COLUMNS), ...fields.filter((f) => !f.builtIn)].filter((field) =>
    isTaken(kept, gone, field, { chosen, part }),
  );
  const visibility = { ...kept.visibility };
  const set: Record<string, Prisma.Sql> = {};
  for (const field of taken) {
    const key = typeof field === "object" ? field.key : field;
    if (key !== "name") visibility[key] = narrower(kept, gone, field);
    for (const column of COLUMNS[key] ?? []) set[column] = of(goneId, column);
    if (typeof field === "object") await takeValue(journal, { keptId, goneId }, key);
  }
  if (taken.length > 0) set["visibility"] = Prisma.sql`${JSON.stringify(visibility)}::jsonb`;
  if (part === "open") {
    for (const column of ["confirmed_at", "contact"]) {
      set[column] = Prisma.sql`greatest(t.${Prisma.raw(column)}, ${of(goneId, column)})`;
    }
    set["created_at"] = Prisma.sql`least(t.created_at, ${of(goneId, "created_at")})`;
    if (gone.claimed) set["unlisted"] = Prisma.sql`t.unlisted or ${of(goneId, "unlisted")}`;
  }
  if (Object.keys(set).length === 0) return;
  await journal.change("member", ["id"], set, Prisma.sql`t.id = ${keptId}::uuid`);
}

const of = (id: string, column: string): Prisma.Sql =>
  Prisma.sql`(select g.${Prisma.raw(column)} from member g where g.id = ${id}::uuid)`;

type Field = Parameters<typeof textOf>[1];

function isTaken(
  kept: WholePerson,
  gone: WholePerson,
  field: Field,
  { chosen, part }: { chosen: ReadonlySet<FieldKey>; part: Part },
): boolean {
  const [key, usual] = typeof field === "object" ? [field.key, field.audience] : [field, undefined];
  if (key === "name") return part === "open" && chosen.has(key);
  const saysMore = (text: string | null) => text !== null;
  const isHidden = !canSeeField(3, { ...gone, gone: false }, key, usual);
  if (isHidden) {
    return part === "all" && saysMore(textOf(gone, field)) && !saysMore(textOf(kept, field));
  }
  return part === "open" && chosen.has(key) && textOf(gone, field) !== textOf(kept, field);
}

/** The answer in a defined field goes over; what the one that stays said there gives way. */
async function takeValue(journal: Journal, { keptId, goneId }: Two, fieldId: string) {
  const where = Prisma.sql`t.field_id = ${fieldId}::uuid`;
  await journal.drop("field_value", Prisma.sql`t.member_id = ${keptId}::uuid and ${where}`);
  await journal.move({
    ...{ table: "field_value", key: ["member_id", "field_id"], column: "member_id" },
    ...{ from: goneId, to: keptId, where },
  });
}
