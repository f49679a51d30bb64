import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { isStaff, requireStaff } from "~/features/accounts/door.server";
import { SharedLines } from "~/features/moderation/door";
import { answerSchema, closeReport, loadReportFor } from "~/features/moderation/door.server";
import { textFor } from "~/text/text.server";
import { Button, FormErrors, TextArea } from "~/ui";
import { useFormat } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";

export const handle: PageHandle = {
  title: (text) => text.shell.reports,
  back: () => "/staff/reports",
};

const asStaff = async (request: Request) => {
  const viewer = await requireStaff(request);
  return { id: viewer.id, staff: isStaff(viewer), language: viewer.language };
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await asStaff(request);
  return { report: await loadReportFor(viewer, params["id"]), now: new Date().toISOString() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await asStaff(request);
  const { id } = await loadReportFor(viewer, params["id"]);
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: answerSchema(textFor(viewer.language)) });
  if (submission.status !== "success") {
    const typed = String(form.get("answer") ?? "");
    return data({ typed, errors: submission.error?.["answer"] ?? [], closed: false }, 400);
  }
  const decision = await closeReport(viewer, id, submission.value.answer);
  if (!decision.allowed)
    return data({ typed: submission.value.answer, errors: [], closed: true }, 409);
  return redirect(`/staff/reports/${id}`);
}

export default function OneReport() {
  const { report } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { reports } = useStaffText();
  const format = useFormat();
  return (
    <div className="page narrow private-page">
      <p>
        <Link to="/staff/reports">{reports.back}</Link>
      </p>
      <h1 className="h-3xl">{reports.from({ name: report.reporter.name })}</h1>
      <p className="meta">
        {format.day(report.at)}, {format.time(report.at)}
      </p>
      <section className="sec" aria-labelledby="reason">
        <h2 className="h-lg" id="reason">
          {reports.reason}
        </h2>
        <p className="report-words">{report.reason}</p>
      </section>
      <section className="sec" aria-labelledby="shared">
        <h2 className="h-lg" id="shared">
          {reports.shared}
        </h2>
        <p className="small">{reports.sharedLine}</p>
        <SharedLines lines={report.shared} />
      </section>
      <section className="sec" aria-labelledby="answer">
        <h2 className="h-lg" id="answer">
          {reports.answerTitle}
        </h2>
        {report.closedAt ? (
          <>
            <p className="report-words">{report.answer}</p>
            <p className="meta">
              {reports.closedBy({
                name: report.closedBy ?? "",
                date: format.date(report.closedAt),
              })}
            </p>
            {answered?.closed ? <p role="status">{reports.closedAlready}</p> : null}
          </>
        ) : (
          <Form method="post" className="col form" noValidate>
            <FormErrors errors={answered?.closed ? [reports.closedAlready] : null} />
            <TextArea
              name="answer"
              label={reports.answer({ name: report.reporter.name })}
              hint={reports.answerHint}
              rows={4}
              required
              defaultValue={answered?.typed ?? ""}
              errors={answered?.errors}
            />
            <div>
              <Button variant="primary">{reports.close}</Button>
            </div>
          </Form>
        )}
      </section>
    </div>
  );
}
