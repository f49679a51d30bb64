import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff, type Viewer } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { mailLeaves } from "~/platform/mail/outbox.server";
import { textFor } from "~/text/text.server";
import { staffText } from "~/text/staff";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import {
  inviteExpiredAgain,
  inviteMany,
  inviteNew,
  resendInvitation,
  revokeInvitation,
} from "../invitations/commands.server";
import {
  cameByInvitation,
  cohortChoices,
  invitablePeople,
  waitingCounts,
  waitingInvitations,
} from "../invitations/queries.server";
import {
  invitationsQuery,
  inviteNewSchema,
  inviteSchema,
  waitingSchema,
} from "../invitations/schema";
import { Tabs } from "~/ui";
import { CameList } from "../ui/came-list";
import { InviteForm } from "../ui/invite-form";
import { InviteNewForm } from "../ui/invite-new-form";
import { WaitingInvitations } from "../ui/waiting-invitations";
import { InvitationNotes, type Done } from "../ui/invitation-notes";

export const handle: PageHandle = { title: (text) => text.shell.invitations };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  const { searchParams } = new URL(request.url);
  const asked = invitationsQuery.parse(Object.fromEntries(searchParams));
  const [invitable, cohorts, counts, waiting, came] = await Promise.all([
    invitablePeople(asked),
    cohortChoices(),
    waitingCounts(),
    waitingInvitations(asked),
    asked.show === "came" ? cameByInvitation(asked.before) : null,
  ]);
  return {
    ...{ invitable, cohorts, counts, waiting, came, q: asked.q, now: new Date() },
    leaves: mailLeaves(),
    done: doneIn(searchParams),
  };
}

/** What was just done, as the address says it after the redirect. */
function doneIn(search: URLSearchParams): Done {
  const what = search.get("done");
  const name = (search.get("name") ?? "").slice(0, 200);
  if (what === "invited") return { what, count: Math.max(0, Number(search.get("count")) || 0) };
  if (what === "resent" || what === "revoked") return { what, name };
  return what === "one" || what === "gone" ? { what } : null;
}

const led = (done: Record<string, string>) =>
  redirect(`/staff/invitations?${new URLSearchParams(done).toString()}`);

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const form = await request.formData();
  switch (String(form.get("intent"))) {
    case "invite":
      return invite(viewer, form);
    case "invite-new":
      return inviteOne(viewer, form);
    case "again":
      return led({ done: "invited", count: String(await inviteExpiredAgain(viewer)) });
    default:
      return oneWaiting(viewer, form);
  }
}

async function invite(viewer: Viewer, form: FormData) {
  const submission = parseWithZod(form, { schema: inviteSchema(textFor(viewer.language)) });
  if (submission.status !== "success") {
    return data({ form: "invite", lastResult: submission.reply() }, 400);
  }
  return led({ done: "invited", count: String(await inviteMany(viewer, submission.value)) });
}

async function inviteOne(viewer: Viewer, form: FormData) {
  const submission = parseWithZod(form, { schema: inviteNewSchema(textFor(viewer.language)) });
  if (submission.status !== "success") {
    return data({ form: "invite-new", lastResult: submission.reply() }, 400);
  }
  const not = await inviteNew(viewer, submission.value);
  if (!not) return led({ done: "one" });
  const email = [staffText[viewer.language].invitations[not.refusal]({ name: not.name })];
  return data(
    { form: "invite-new", lastResult: submission.reply({ fieldErrors: { email } }) },
    400,
  );
}

async function oneWaiting(viewer: Viewer, form: FormData) {
  const asked = waitingSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) throw notFound();
  const { intent, invitation } = asked.data;
  const change = intent === "resend" ? resendInvitation : revokeInvitation;
  const name = await change(viewer, invitation);
  if (name === null) return led({ done: "gone" });
  return led({ done: intent === "resend" ? "resent" : "revoked", name });
}

export default function Invitations() {
  const { invitable, cohorts, counts, waiting, came, ...rest } = useLoaderData<typeof loader>();
  const { q, now, leaves, done } = rest;
  const answer = useActionData<typeof action>();
  const { invitations } = useStaffText();
  const resultOf = (form: string) => (answer?.form === form ? answer.lastResult : null);
  return (
    <div className="page narrow staff-invitations">
      <h1 className="h-3xl">{invitations.title}</h1>
      <p className="lead">{invitations.lead}</p>
      <InvitationNotes done={answer ? null : done} leaves={leaves} />
      <InviteForm
        invitable={invitable}
        isFirst={counts.waiting === 0}
        lastResult={resultOf("invite")}
      />
      <InviteNewForm cohorts={cohorts} lastResult={resultOf("invite-new")} />
      <Tabs
        label={invitations.views}
        tabs={[
          {
            ...{ to: "/staff/invitations", label: invitations.waiting, current: came === null },
            count: counts.waiting,
          },
          {
            ...{ to: "/staff/invitations?show=came", label: invitations.came },
            current: came !== null,
          },
        ]}
      />
      {came ? (
        <CameList {...came} now={now} />
      ) : (
        <WaitingInvitations {...waiting} counts={counts} q={q} now={now} />
      )}
    </div>
  );
}
