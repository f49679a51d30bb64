import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Check } from "~/ui/icons";
import { requireMember } from "~/features/accounts/door.server";
import { refused } from "~/platform/http/responses.server";
import { textFor } from "~/text/text.server";
import { FormErrors, Note, SearchForm, TextArea, kindClass } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { circlePath } from "../circle";
import { inviteToCircle } from "../commands.server";
import { invitablePeople, invitedName, loadCircleFor } from "../queries.server";
import { refuse } from "../refusals.server";
import { inviteParams, inviteSchema } from "../schema";
import { InviteList } from "../ui/invite-list";

/** Inviting a member: find the person, write a line, send it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const circle = await loadCircleFor(viewer, params["slug"] ?? "");
  if (!circle.may.invite) throw refused();
  const { q, done } = inviteParams.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [people, name] = await Promise.all([
    invitablePeople(circle.id, q),
    done ? invitedName(circle.id, done) : null,
  ]);
  return { circle, q, people, done: name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const circle = await loadCircleFor(viewer, params["slug"] ?? "");
  const text = textFor(viewer.language);
  const submission = parseWithZod(await request.formData(), { schema: inviteSchema(text) });
  if (submission.status !== "success") {
    return data({ lastResult: submission.reply() }, { status: 400 });
  }
  const decision = await inviteToCircle(viewer, circle.id, submission.value);
  if (decision.allowed) {
    return redirect(`${circlePath(circle.slug, "invite")}?done=${submission.value.memberId}`);
  }
  const formErrors = [text.circleCare.refusals[refuse(decision.refusal)]];
  return data({ lastResult: submission.reply({ formErrors }) }, { status: 409 });
}

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: moreTitle((text) => text.circleCare.inviteTitle),
  back: ({ circle }) => circlePath(circle.slug),
};

export default function Invite() {
  const { circle, q, people, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { circleCare, common } = useMoreText();
  const errors = answer?.lastResult.error ?? {};
  const typed = answer?.lastResult.initialValue?.["note"];
  return (
    <div className={`page ${kindClass(circle.kind)}`}>
      <div className="flex max-w-[640px] flex-col gap-6">
        <div>
          <p className="meta">{circle.name}</p>
          <h1 className="h-3xl">{circleCare.inviteTitle}</h1>
          <p className="lead mt-1">{circleCare.inviteLead}</p>
        </div>
        {done ? <Note icon={Check}>{circleCare.inviteDone({ name: done })}</Note> : null}
        <FormErrors errors={answer ? (errors[""] ?? [common.pleaseCheck]) : null} />
        <SearchForm
          {...{ q, submit: common.search }}
          label={circleCare.inviteSearch}
          placeholder={circleCare.inviteSearchHint}
        />
        {q && people.length === 0 ? (
          <p role="status">{circleCare.inviteNobody({ text: q })}</p>
        ) : null}
        {people.length > 0 ? (
          <Form method="post">
            <TextArea
              label={circleCare.inviteNote}
              hint={circleCare.inviteNoteHint}
              optional={common.optional}
              name="note"
              rows={2}
              maxLength={400}
              errors={errors["note"] ?? undefined}
              defaultValue={typeof typed === "string" ? typed : ""}
            />
            <InviteList people={people} />
          </Form>
        ) : null}
      </div>
    </div>
  );
}
