import type { Tx } from "~/platform/db/db.server";
import { enqueue } from "~/platform/jobs/jobs.server";
import { transact } from "~/platform/transact.server";
import { isId, newId } from "~/shared/ids";
import { gatherWordsJob } from "../jobs.server";
import { SWITCHES, type FieldShape } from "./field";
import { profileFields } from "./fields.server";
import type { ChangedField, FieldIntent, NewField } from "./schema";

/** The most fields that staff may define. */
export const MOST_FIELDS = 60;

/** What became of a change: done, or why not. */
export type FieldChange = "done" | "gone" | "changed-meanwhile" | "too-many";

/** Everybody is found by other words from now on; it takes a while, after the answer. */
const gatherAgain = (tx: Tx) => enqueue(tx, gatherWordsJob, { all: true }, { singletonKey: "all" });

// One after the other: positions are read before they are written.
const lockFields = (tx: Tx) => tx.$executeRaw`lock table profile_field in share row exclusive mode`;

const addChoices = (tx: Tx, fieldId: string, labels: readonly string[], from: number) =>
  tx.fieldChoice.createMany({
    data: labels.map((label, i) => ({ id: newId(), fieldId, label, position: from + i })),
  });

/** Adds a field at the end. Sent twice, it is there once. */
export async function defineField({ id, choices, ...field }: NewField): Promise<FieldChange> {
  return transact(async (tx) => {
    await lockFields(tx);
    if (await tx.profileField.findUnique({ where: { id }, select: { id: true } })) return "done";
    const all = await profileFields(tx);
    if (all.filter(({ builtIn }) => !builtIn).length >= MOST_FIELDS) return "too-many";
    const position = Math.max(...all.map((one) => one.position)) + 100;
    await tx.profileField.create({ data: { ...field, id, position }, select: { id: true } });
    if (field.kind === "CHOICE" || field.kind === "CHOICES") await addChoices(tx, id, choices, 1);
    return "done";
  });
}

/** The row of a field, made where a built-in one has none yet; its id. */
async function rowOf(tx: Tx, field: FieldShape): Promise<string> {
  if (!field.builtIn) return field.key;
  const { key, kind, position } = field;
  const switches = Object.fromEntries(SWITCHES.map((name) => [name, field[name]]));
  const row = await tx.profileField.upsert({
    where: { builtIn: key },
    create: { id: newId(), builtIn: key, kind, position, ...switches },
    update: {},
    select: { id: true },
  });
  return row.id;
}

/** Changes a field's words and switches, unless somebody else changed it since `revision`. `renamed` has the names of its choices by id; an empty one is taken away, and stays with those who chose it. */
export async function changeField(
  { key, revision, label, hint, choices, audience, ...switches }: ChangedField,
  renamed: ReadonlyMap<string, string>,
): Promise<FieldChange> {
  return transact(async (tx) => {
    await lockFields(tx);
    const field = (await profileFields(tx)).find((one) => one.key === key);
    if (!field) return "gone";
    if (field.revision !== revision) return "changed-meanwhile";
    const id = await rowOf(tx, field);
    const words = field.builtIn ? {} : { label: label ?? field.label, hint, audience };
    await tx.profileField.update({
      where: { id },
      data: { ...words, ...switches, revision: { increment: 1 } },
      select: { id: true },
    });
    if (field.kind === "CHOICE" || field.kind === "CHOICES") {
      if (!field.builtIn) await changeChoices(tx, field, choices, renamed);
    }
    await gatherAgain(tx);
    return "done";
  });
}

async function changeChoices(
  tx: Tx,
  field: FieldShape,
  added: readonly string[],
  renamed: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { id, label, retired } of field.choices) {
    const name = renamed.get(id);
    if (name === undefined || (name === label && !retired)) continue;
    const data = name === "" ? { retiredAt: new Date() } : { label: name, retiredAt: null };
    await tx.fieldChoice.update({ where: { id }, data, select: { id: true } });
  }
  const known = new Set(field.choices.map(({ label }) => label.toLowerCase()));
  const labels = added.filter((label) => !known.has(label.toLowerCase()));
  await addChoices(tx, field.key, labels, field.choices.length + 1);
}

/** Moves a field by one place, takes it away (what people wrote is kept), brings it back, or deletes one that was taken away with all that people wrote in it. */
export async function arrangeField({ intent, key }: FieldIntent): Promise<FieldChange> {
  return transact(async (tx) => {
    await lockFields(tx);
    if (intent === "up" || intent === "down") return move(tx, key, intent === "up" ? -1 : 1);
    if (!isId(key)) return "gone";
    const retiredAt = intent === "retire" ? new Date() : null;
    const where = { id: key, builtIn: null };
    const { count } =
      intent === "delete"
        ? await tx.profileField.deleteMany({ where: { ...where, retiredAt: { not: null } } })
        : await tx.profileField.updateMany({ where, data: { retiredAt } });
    // Nobody wrote anything in it: there is nothing to keep.
    if (intent === "retire") {
      await tx.profileField.deleteMany({ where: { ...where, values: { none: {} } } });
    }
    if (count > 0 && intent !== "delete") await gatherAgain(tx);
    return count > 0 ? "done" : "gone";
  });
}

async function move(tx: Tx, key: string, by: -1 | 1): Promise<FieldChange> {
  const all = await profileFields(tx);
  const at = all.findIndex((field) => field.key === key);
  const [field, other] = [all[at], all[at + by]];
  if (!field) return "gone";
  if (!other) return "done";
  // Brought back, two may stand in one place: the one that moves goes past the other.
  const place = other.position === field.position ? field.position + by : other.position;
  for (const [one, position] of [
    [field, place],
    [other, field.position],
  ] as const) {
    const id = await rowOf(tx, one);
    await tx.profileField.update({ where: { id }, data: { position }, select: { id: true } });
  }
  return "done";
}
