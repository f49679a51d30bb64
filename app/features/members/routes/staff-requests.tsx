import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { formOf, requireStaff, theCommunity } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { mailLeaves } from "~/platform/mail/outbox.server";
import { momentOfPage } from "~/platform/request-context.server";
import { textFor } from "~/text/text.server";
import { Note, Tabs } from "~/ui";
import { Check, Inbox } from "~/ui/icons";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { answerAsker } from "../asking/answer.server";
import { askersWaiting, requestsPage } from "../asking/queries.server";
import { answerSchema, requestDone, requestsQuery } from "../asking/schema";
import { RequestList } from "../ui/request-list";

export const handle: PageHandle = { title: (text) => text.shell.requests, back: () => "/staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const asked = requestsQuery.parse(search);
  const [page, count, community] = await Promise.all([
    requestsPage(asked),
    askersWaiting(),
    theCommunity(),
  ]);
  return {
    ...{ ...page, count, show: asked.show, now: momentOfPage() },
    isOpen: community?.entry === "REQUEST",
    leaves: mailLeaves(),
    done: requestDone.safeParse(search).data ?? null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const form = await formOf(request);
  const submission = parseWithZod(form, { schema: answerSchema(textFor(viewer.language)) });
  if (submission.status !== "success") {
    // Only the words can be too long; the rest is no form of this page.
    if (!submission.error?.["words"]) throw notFound();
    return data({ about: String(form.get("request")), lastResult: submission.reply() }, 400);
  }
  const { what, name } = await answerAsker(viewer, submission.value);
  return redirect(`/staff/requests?${new URLSearchParams({ done: what, name })}`);
}

export default function Requests() {
  const { rows, next, count, show, now, isOpen, leaves, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { requests, invitations } = useStaffText();
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{requests.title}</h1>
      <p className="lead">{requests.lead}</p>
      <div className="col staff-notes">
        {done && !answer ? (
          <div role="status">
            <Note icon={Check}>{requests.done[done.done](done)}</Note>
          </div>
        ) : null}
        {isOpen ? null : (
          <Note>
            {requests.off} <Link to="/staff/settings">{requests.toSettings}</Link>
          </Note>
        )}
        {leaves ? null : (
          <Note icon={Inbox} kind="PROJECT">
            {invitations.mailStays} <Link to="/staff/outbox">{invitations.toOutbox}</Link>
          </Note>
        )}
      </div>
      <Tabs
        label={requests.views}
        tabs={[
          { to: "/staff/requests", label: requests.waiting, count, current: show === "waiting" },
          {
            to: "/staff/requests?show=answered",
            label: requests.answered,
            current: show === "answered",
          },
        ]}
      />
      <RequestList {...{ rows, next, show, now }} answer={answer ?? null} />
    </div>
  );
}
