import { createHash } from "node:crypto";
import { isStaff, type Viewer } from "~/features/accounts/door";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import { transact } from "~/platform/transact.server";
import type { Value } from "../fields/field";
import { profileFields } from "../fields/fields.server";
import { keepValues } from "../fields/values.server";
import { wholePerson, type WholePerson } from "../load.server";
import type { Audience, Visibility } from "../profile";
import { gatherProfileWords } from "../words.server";
import { canEdit } from "./policy";
import {
  controlOf,
  sectionValues,
  seenFields,
  TYPED,
  type Section,
  type SectionValues,
} from "./sections";

/** A mark of what a part of a profile says: another one means that somebody changed it. */
export const baseOf = (values: SectionValues): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex")
    .slice(0, 32);

/** Somebody whose profile the viewer may change, with all that she says; the same 404 where she may not or there is nobody. One statement. */
export async function loadForEditing(
  viewer: Pick<Viewer, "id" | "role">,
  id: string,
  tx?: Tx,
): Promise<WholePerson> {
  const person = isId(id) ? await wholePerson(id, viewer.id, tx) : null;
  if (!person) throw notFound();
  const { claimed, gone } = person;
  if (!canEdit({ id: viewer.id, staff: isStaff(viewer) }, { id, claimed, gone })) throw notFound();
  return person;
}

/** What became of a part that somebody saved: done, or what it says now where another was quicker. */
export type Saved = { saved: true } | { saved: false; now: SectionValues };

/**
 * Saves one part of a profile, unless it says something else than when the form was opened: then
 * nothing is written, and the form shows both. The row is locked, so of two who save at once one
 * is told. `place` is what the gazetteer knows of the place in the form. Throws a 404 where the
 * viewer may not change it.
 */
export async function saveSection(
  viewer: Pick<Viewer, "id" | "role" | "language">,
  id: string,
  section: Section,
  form: Record<string, unknown>,
  place: KnownPlace | null = null,
): Promise<Saved> {
  return transact(async (tx) => {
    if (!isId(id)) throw notFound();
    await tx.$queryRaw`select id from member where id = ${id}::uuid for update`;
    const person = await loadForEditing(viewer, id, tx);
    const fields = await profileFields(tx);
    const defined = fields.filter(({ builtIn }) => !builtIn);
    const now = sectionValues(section, person, defined);
    if (form["base"] !== baseOf(now)) return { saved: false, now };
    await tx.member.update({
      where: { id },
      data: {
        ...typedData(section, form),
        ...placeData(form["place"], person, place),
        visibility: seen(person.visibility, form, seenFields(section, defined)),
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    if (section === "more") {
      const said = defined.map((field) => ({ field, value: form[controlOf(field.key)] as Value }));
      await keepValues(tx, id, said, viewer.language);
    }
    await gatherProfileWords(tx, [id], fields);
    return { saved: true };
  });
}

/** A place of the gazetteer, as a profile keeps it: its name and its middle. */
export interface KnownPlace {
  label: string;
  latitude: number;
  longitude: number;
}

/** The place of a form; nothing where it does not ask, or still says what is saved. */
function placeData(
  typed: unknown,
  { profile }: WholePerson,
  place: KnownPlace | null,
): Prisma.MemberUpdateInput {
  if (typeof typed !== "string" || typed === (profile.placeName ?? "")) return {};
  if (typed === "") return { placeName: null, latitude: null, longitude: null };
  if (!place) throw new Error("a place is looked up before it is saved");
  return { placeName: place.label, latitude: place.latitude, longitude: place.longitude };
}

function typedData(section: Section, form: Record<string, unknown>): Prisma.MemberUpdateInput {
  const names = [...TYPED[section]] as string[];
  if (section === "basics") names.push("name");
  if (section === "organization") names.push("speakingFor");
  if (section === "open") names.push("openTo");
  const typed = Object.fromEntries(names.map((name) => [name, form[name]]));
  return section === "web" ? { onWeb: form["onWeb"] === "on" } : typed;
}

/** Who sees what, with what this form says of it; a form that does not ask changes nothing. */
function seen(
  before: Visibility,
  form: Record<string, unknown>,
  keys: readonly string[],
): Prisma.InputJsonObject {
  const said = keys.flatMap((key) => {
    const audience = form[`sees-${key}`] as Audience | undefined;
    return audience ? [[key, audience] as const] : [];
  });
  return { ...before, ...Object.fromEntries(said) } as Prisma.InputJsonObject;
}
