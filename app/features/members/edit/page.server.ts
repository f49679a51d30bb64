import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/features/accounts/door";
import { placeCalled } from "~/platform/places/places.server";
import { notFound } from "~/platform/http/responses.server";
import { textFor } from "~/text/text.server";
import type { FieldShape } from "../fields/field";
import { profileFields } from "../fields/fields.server";
import { missingFields } from "../fields/missing";
import { baseOf, loadForEditing, saveSection } from "./commands.server";
import { differencesOf } from "./differences";
import { sectionIntent, sectionSchema } from "./schema";
import { controlOf, SECTIONS, sectionValues, TYPED, type Section } from "./sections";

/** What the page that edits a profile needs. Two statements. */
export async function editPage(viewer: Viewer, id: string, url: URL) {
  const [person, fields] = await Promise.all([loadForEditing(viewer, id), profileFields()]);
  const defined = fields.filter(({ builtIn }) => !builtIn);
  const parts = Object.fromEntries(
    SECTIONS.map((section) => {
      const values = sectionValues(section, person, defined);
      return [section, { values, base: baseOf(values) }];
    }),
  ) as Record<Section, { values: Record<string, string>; base: string }>;
  const { name, photoKey } = person.profile;
  return {
    ...{ id, name, photoKey, parts, defined, isViewer: id === viewer.id },
    missing: id === viewer.id ? missingFields(person, fields) : [],
    saved: sectionIntent.safeParse(url.searchParams.get("saved")).data ?? null,
  };
}

/** The fields that everybody is asked to fill in and that a form leaves empty; staff may leave them to her. */
function missing(section: Section, fields: readonly FieldShape[], form: FormData): string[] {
  const here: readonly string[] =
    section === "more"
      ? fields.filter(({ builtIn }) => !builtIn).map(({ key }) => controlOf(key))
      : section === "open"
        ? ["openTo"]
        : TYPED[section];
  const wanted = fields.filter(({ required }) => required);
  return wanted
    .map(({ key, builtIn }) => (builtIn ? key : controlOf(key)))
    .filter((name) => here.includes(name))
    .filter((name) => !form.getAll(name).some((value) => String(value).trim() !== ""));
}

/** Whether a profile says this place already: then nobody has to find it again. */
async function isThere(viewer: Viewer, id: string, place: unknown): Promise<boolean> {
  const { profile } = await loadForEditing(viewer, id);
  return profile.placeName === place;
}

/** Words for fields that staff took away while they were being written: shown once more, so that nobody loses them. */
function orphans(section: Section, defined: readonly FieldShape[], form: FormData): string[] {
  if (section !== "more") return [];
  const known = new Set(defined.map(({ key }) => controlOf(key)));
  return [...form]
    .filter(([name]) => name.startsWith("f-") && !known.has(name))
    .map(([, value]) => String(value).trim())
    .filter(Boolean);
}

/** Saves the part that a form is about, and answers with what keeps the form open where it cannot. */
export async function saveEdit(viewer: Viewer, id: string, form: FormData, back: string) {
  const t = textFor(viewer.language);
  const section = sectionIntent.safeParse(form.get("intent"));
  if (!section.success) throw notFound();
  const fields = await profileFields();
  const defined = fields.filter(({ builtIn }) => !builtIn);
  const schema = sectionSchema(t, section.data, defined);
  const submission = parseWithZod(form, { schema });
  // What comes back goes on from where it began: what was saved meanwhile is still noticed.
  const began = form.get("base");
  const about = {
    ...{ section: section.data, differences: null },
    base: typeof began === "string" ? began : null,
  };
  const empty = id === viewer.id ? missing(section.data, fields, form) : [];
  if (submission.status !== "success" || empty.length > 0) {
    const fieldErrors = Object.fromEntries(empty.map((name) => [name, [t.profiles.edit.required]]));
    const lastResult = submission.reply({ fieldErrors, formErrors: [t.common.pleaseCheck] });
    return data({ ...about, lastResult, orphans: [] }, 400);
  }
  const typed = submission.value["place"];
  const place = typeof typed === "string" ? placeCalled(typed, viewer.language) : null;
  if (typed && !place && !(await isThere(viewer, id, typed))) {
    const fieldErrors = { place: [t.profiles.edit.noPlace] };
    const lastResult = submission.reply({ fieldErrors, formErrors: [t.common.pleaseCheck] });
    return data({ ...about, lastResult, orphans: [] }, 400);
  }
  const result = await saveSection(viewer, id, section.data, submission.value, place);
  const lost = orphans(section.data, defined, form);
  if (result.saved && lost.length === 0) {
    return redirect(`${back}?saved=${section.data}#${section.data}`);
  }
  const lastResult = submission.reply({ formErrors: [] });
  if (result.saved) return data({ ...about, lastResult, orphans: lost }, 409);
  const differences = differencesOf(form, result.now, defined, t);
  const base = baseOf(result.now);
  return data({ section: section.data, lastResult, differences, base, orphans: lost }, 409);
}
