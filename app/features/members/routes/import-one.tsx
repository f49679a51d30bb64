import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { staffText } from "~/text/staff";
import { textFor } from "~/text/text.server";
import { Note } from "~/ui";
import { useFormat } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import {
  chooseColumns,
  confirmImport,
  discardImport,
  reviseColumns,
  startUndo,
} from "../import/commands.server";
import { importPage } from "../import/page.server";
import { loadImportFor } from "../import/queries.server";
import { columnsSchema, intentSchema, rowsQuery } from "../import/schema";
import { answered, ColumnsForm } from "../import/ui/columns-form";
import { ImportHead } from "../import/ui/import-head";
import { Done, Ready, StepProblem, Undone } from "../import/ui/outcome";
import { RowSection } from "../import/ui/row-section";
import { Working } from "../import/ui/working";

export const handle: PageHandle = {
  title: (text) => text.shell.imports,
  back: () => "/staff/imports",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const found = await loadImportFor(viewer, params["id"]);
  const asked = rowsQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { id, fileName, status, rowCount, encoding, delimiter, progress, problem, totals } = found;
  return {
    head: { fileName, status, rowCount, encoding, delimiter },
    ...{ id, progress, problem, totals, asked },
    newCohorts: found.plan.newCohorts,
    page: await importPage(found, asked),
  };
}

const STEPS = {
  remap: reviseColumns,
  apply: confirmImport,
  undo: startUndo,
  discard: discardImport,
} as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const { id } = await loadImportFor(viewer, params["id"]);
  const form = await request.formData();
  const asked = intentSchema.safeParse({ intent: form.get("intent") });
  if (!asked.success) throw notFound();
  const { intent } = asked.data;
  if (intent !== "columns") {
    await STEPS[intent](viewer, id);
    return redirect(intent === "discard" ? "/staff/imports" : `/staff/imports/${id}`);
  }
  const text = textFor(viewer.language);
  const words = staffText[viewer.language].imports;
  const submission = parseWithZod(form, { schema: columnsSchema(text, words) });
  if (submission.status !== "success") return data({ lastResult: submission.reply() }, 400);
  if ((await chooseColumns(viewer, id, submission.value)) === "no-cohort") {
    const fieldErrors = { cohort: [words.mapping.cohortGone] };
    return data({ lastResult: submission.reply({ fieldErrors }) }, 400);
  }
  return redirect(`/staff/imports/${id}`);
}

export default function ImportOne() {
  const { id, head, page, asked, progress, problem, totals, newCohorts } =
    useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  const { one } = useStaffText().imports;
  const format = useFormat();
  const { status } = head;
  return (
    <div className="page col" style={{ gap: 32 }}>
      <ImportHead {...head} />
      <StepProblem problem={problem} />
      {page.step === "columns" ? (
        <>
          {page.again ? <Note>{one.again({ date: format.date(page.again) })}</Note> : null}
          <ColumnsForm {...page} {...answered(page, lastResult)} />
        </>
      ) : null}
      {status === "CHECKING" || status === "APPLYING" || status === "UNDOING" ? (
        <Working status={status} progress={progress} rowCount={head.rowCount} />
      ) : null}
      {status === "READY" ? <Ready id={id} totals={totals} newCohorts={newCohorts} /> : null}
      {status === "DONE" ? <Done id={id} totals={totals} /> : null}
      {status === "UNDONE" ? <Undone totals={totals} /> : null}
      {page.step === "rows" && (status !== "UNDONE" || page.rows.length > 0) ? (
        <RowSection
          {...page}
          only={asked.only}
          inside={asked.after > 0}
          totals={totals}
          tense={status === "READY" ? "ahead" : status === "UNDONE" ? "undone" : "done"}
        />
      ) : null}
    </div>
  );
}
