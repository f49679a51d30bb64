import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { OwnReports, ReportForm } from "~/features/moderation/door";
import { ownReport, report, reportableFor, reportSchema } from "~/features/moderation/door.server";
import { notFound } from "~/platform/http/responses.server";
import { spend } from "~/platform/rate-limit.server";
import { textFor } from "~/text/text.server";
import { ButtonLink } from "~/ui";

import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";

export const handle: PageHandle = { title: moreTitle((text) => text.moderation.report.title) };

const REPORTS = { points: 20, seconds: 3600 };

/** What the address names: a message. What is reported already stays to be seen, also when the message is gone. */
async function asked(request: Request) {
  const viewer = await requireMember(request);
  const subject = new URL(request.url).searchParams.get("message") ?? "";
  const about = { kind: "message", subject };
  const done = await ownReport(viewer.id, about.kind, subject);
  const found = await reportableFor(viewer, about.kind, subject);
  if (!found && !done) throw notFound();
  return { viewer, about, done, found };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { done, found } = await asked(request);
  return { done, found, now: new Date().toISOString() };
}

export async function action({ request }: ActionFunctionArgs) {
  const { viewer, about, done, found } = await asked(request);
  const here = `/report?message=${about.subject}`;
  if (done || !found) return redirect(here);
  const t = textFor(viewer.language);
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: reportSchema(t) });
  const no = (error: string, status: number) => {
    const also = form.getAll("also").map(String);
    return data({ reason: String(form.get("reason") ?? ""), also, error }, status);
  };
  if (submission.status !== "success")
    return no(submission.error?.["reason"]?.[0] ?? t.common.errors.broken, 400);
  if ((await spend("reports", viewer.id, REPORTS)) > 0) return no(t.shell.tooManyText, 429);
  await report(viewer, about, found, submission.value);
  return redirect(here);
}

export default function Report() {
  const { done, found, now } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? null;
  const { moderation } = useMoreText();
  const { report: words } = moderation;
  return (
    <div className="page narrow private-page">
      <h1 className="h-3xl">{done ? words.sentTitle : words.title}</h1>
      <p className="lead">{done ? words.sentLead : words.lead}</p>
      {done ? (
        <OwnReports reports={[done]} now={now} />
      ) : found ? (
        <ReportForm found={found} answered={answered} />
      ) : null}
      {done && found ? (
        <p className="mt-3">
          <ButtonLink to={found.back} prefetch="none">
            {words.back}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}
