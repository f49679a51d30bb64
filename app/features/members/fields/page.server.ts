import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/features/accounts/door";
import { notFound } from "~/platform/http/responses.server";
import { newId } from "~/shared/ids";
import { staffText } from "~/text/staff";
import { textFor } from "~/text/text.server";
import { arrangeField, changeField, defineField, type FieldChange } from "./commands.server";
import { profileFields } from "./fields.server";
import { retiredFields } from "./retired.server";
import { changeFieldSchema, fieldIntent, newFieldSchema, renamedIn } from "./schema";

/** What the page of fields shows. Two statements. */
export async function fieldsPage(url: URL) {
  const [fields, retired] = await Promise.all([profileFields(), retiredFields()]);
  return { fields, retired, newField: newId(), done: url.searchParams.has("done") };
}

const LED = "/staff/fields?done";

/** Does what a form of the page of fields asks for. A field that cannot be saved keeps its form open, with the reason. */
export async function changeFields(viewer: Viewer, form: FormData) {
  const t = textFor(viewer.language);
  const words = staffText[viewer.language].fields;
  const sentences: Record<Exclude<FieldChange, "done">, string> = {
    gone: words.gone,
    "changed-meanwhile": words.changedMeanwhile,
    "too-many": words.tooMany,
  };
  const intent = form.get("intent");
  if (intent !== "define" && intent !== "change") {
    const asked = fieldIntent.safeParse(Object.fromEntries(form));
    if (!asked.success) throw notFound();
    await arrangeField(asked.data);
    return redirect(LED);
  }
  const key = intent === "define" ? "new" : String(form.get("key"));
  const submission =
    intent === "define"
      ? parseWithZod(form, { schema: newFieldSchema(t, words.needsChoices) })
      : parseWithZod(form, { schema: changeFieldSchema(t) });
  if (submission.status !== "success") return data({ key, lastResult: submission.reply() }, 400);
  const { value } = submission;
  const change =
    "id" in value ? await defineField(value) : await changeField(value, renamedIn(form));
  if (change === "done") return redirect(LED);
  const lastResult = submission.reply({ formErrors: [sentences[change]] });
  return data({ key, lastResult }, 409);
}
