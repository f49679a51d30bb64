import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formOf, requireMember, theCommunity, type Viewer } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { mailLeaves } from "~/platform/mail/outbox.server";
import { momentOfPage } from "~/platform/request-context.server";
import { textFor } from "~/text/text.server";
import { Note } from "~/ui";
import { Check, Inbox } from "~/ui/icons";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { askedBy, askOtherIn, withdrawAsked } from "../invitations/by-member.server";
import { mayAskOthersIn, MOST_WAITING } from "../invitations/policy";
import { askingInSchema, withdrawSchema } from "../invitations/schema";
import { AskInForm } from "../ui/ask-in-form";
import { AskedList } from "../ui/asked-list";

export const handle: PageHandle = {
  title: moreTitle((text) => text.inviting.title),
  back: () => "/people",
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const [community, asked] = await Promise.all([theCommunity(), askedBy(viewer)]);
  const may = mayAskOthersIn(community);
  // Who invited somebody before it was turned off can still take that back.
  if (!may && asked.rows.length === 0) throw notFound();
  const name = community?.name ?? "";
  return { ...asked, may, community: name, leaves: mailLeaves(), now: momentOfPage() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const form = await formOf(request);
  if (form.get("intent") === "invite") return invite(viewer, form);
  const asked = withdrawSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) throw notFound();
  await withdrawAsked(viewer, asked.data.invitation);
  return redirect("/invite?done=withdrawn");
}

async function invite(viewer: Viewer, form: FormData) {
  const text = textFor(viewer.language);
  const submission = parseWithZod(form, { schema: askingInSchema(text) });
  if (submission.status !== "success") return data({ lastResult: submission.reply() }, 400);
  const not = await askOtherIn(viewer, submission.value);
  if (not === null) return redirect("/invite?done=invited");
  const said =
    not === "enough" ? text.inviting.enough({ most: MOST_WAITING }) : text.inviting.often;
  const where = not === "enough" ? { formErrors: [said] } : { fieldErrors: { email: [said] } };
  return data({ lastResult: submission.reply(where) }, not === "enough" ? 409 : 429);
}

export default function Invite() {
  const { rows, left, may, community, leaves, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { inviting } = useMoreText();
  const done = useSearchParams()[0].get("done");
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{inviting.title}</h1>
      <p className="lead">{may ? inviting.lead({ community }) : inviting.off}</p>
      <div className="col staff-notes">
        {!answer && (done === "invited" || done === "withdrawn") ? (
          <div role="status">
            <Note icon={Check}>{inviting.done[done]}</Note>
          </div>
        ) : null}
        {may && !leaves ? (
          <Note icon={Inbox} kind="PROJECT">
            {inviting.mailStays}
          </Note>
        ) : null}
      </div>
      {may ? (
        <AskInForm key={rows[0]?.id ?? ""} left={left} lastResult={answer?.lastResult ?? null} />
      ) : null}
      <AskedList rows={rows} now={now} />
    </div>
  );
}
