import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { UserRoundPlus } from "~/ui/icons";
import { requireMember } from "~/features/accounts/door.server";
import { blockedBy } from "~/features/moderation/door.server";
import { safePath } from "~/shared/paths";
import { textFor } from "~/text/text.server";
import { ButtonLink, FormErrors } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { circlePath } from "../circle";
import { standBefore } from "../enter.server";
import { act, pathAfter } from "../intents.server";
import { loadDoorFor, othersIn, waitingRequests } from "../queries.server";
import { refuse } from "../refusals.server";
import { intentSchema } from "../schema";
import { AboutFacts } from "../ui/about-facts";
import { CircleFrame } from "../ui/circle-frame";
import { Endings } from "../ui/endings";
import { JoinCard } from "../ui/join-card";
import { PageColumn } from "../ui/page-column";
import { RequestsSection } from "../ui/requests-section";
import { RolesSection } from "../ui/roles-section";
import type { NotDone } from "../ui/use-typed";

/** What a circle is, who holds what, and everything that is done about it besides talking. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, circle, presentIds } = await standBefore(request, params["slug"]);
  const holds = circle.roles.some(({ holders }) => holders.some(({ id }) => id === viewer?.id));
  const [requests, others, blocked] = await Promise.all([
    circle.may.answer ? waitingRequests(circle.id) : { rows: [], more: false },
    viewer && holds ? othersIn(circle.id, viewer.id) : [],
    viewer ? blockedBy(viewer.id) : [],
  ]);
  return { circle, presentIds, blocked, requests, others };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const circle = await loadDoorFor(viewer, params["slug"] ?? "");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: intentSchema(textFor(viewer.language)) });
  if (submission.status !== "success") {
    return data<NotDone>({ lastResult: submission.reply() }, { status: 400 });
  }
  const decision = await act(viewer, circle.id, submission.value);
  if (decision.allowed) {
    return redirect(safePath(form.get("to"), pathAfter(submission.value, circle)));
  }
  const refusal = refuse(decision.refusal);
  return data<NotDone>({ lastResult: submission.reply(), refusal }, { status: 409 });
}

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (_text, { circle }) => circle.name,
  back: ({ circle }) => (circle.may.read ? circlePath(circle.slug) : "/circles"),
};

export default function About() {
  const { circle, presentIds, blocked, requests, others } = useLoaderData<typeof loader>();
  const { circleCare } = useMoreText();
  return (
    <CircleFrame {...{ circle, presentIds, blocked }} tab="about">
      <PageColumn>
        <WhatWentWrong />
        <JoinCard circle={circle} />
        <RequestsSection slug={circle.slug} now={circle.now} requests={requests} />
        <AboutFacts circle={circle} />
        {circle.may.invite ? (
          <ButtonLink
            to={circlePath(circle.slug, "invite")}
            icon={UserRoundPlus}
            className="only-phone self-start"
          >
            {circleCare.inviteTitle}
          </ButtonLink>
        ) : null}
        <RolesSection circle={circle} others={others} />
        <Endings circle={circle} />
      </PageColumn>
    </CircleFrame>
  );
}

function WhatWentWrong() {
  const answer = useActionData<typeof action>();
  const { circleCare, common } = useMoreText();
  if (!answer) return null;
  const told = answer.refusal ? circleCare.refusals[answer.refusal] : common.pleaseCheck;
  return <FormErrors errors={[told]} />;
}
