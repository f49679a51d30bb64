import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { requireMember } from "~/features/accounts/door.server";
import { enterCircle } from "~/features/circles/door.server";
import { CircleFrame } from "~/features/circles/door";
import { blockedBy } from "~/features/moderation/door.server";
import { refused } from "~/platform/http/responses.server";
import { newId } from "~/shared/ids";
import { oneLine } from "~/shared/plain-text";
import { textFor } from "~/text/text.server";
import { Button, ButtonLink, FormErrors, TextArea, TextField } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { startConversation } from "../commands/start.server";
import { conversationSchema } from "../schema";
import { useNamingInForm } from "../ui/use-naming";

export const handle: PageHandle<{ circle: { slug: string } }> = {
  title: moreTitle((text) => text.besideTalk.start.title),
  back: ({ circle }) => `/circles/${circle.slug}`,
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const { circle, presentIds } = await enterCircle(request, params["slug"]);
  if (!circle.may.post) throw refused();
  const blocked = await blockedBy(viewer.id);
  // A need that somebody looked for in vain comes along as the title.
  const need = oneLine(new URL(request.url).searchParams.get("need") ?? "").slice(0, 80);
  return { circle, presentIds, blocked, need, conversationId: newId(), clientId: newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const t = textFor(viewer.language);
  const { circle } = await enterCircle(request, params["slug"]);
  const submission = parseWithZod(await request.formData(), { schema: conversationSchema(t) });
  if (submission.status !== "success") return data({ lastResult: submission.reply() }, 400);
  const started = await startConversation(viewer, circle.id, submission.value);
  if ("refusal" in started) {
    const formErrors = [t.besideTalk.refusals.notMember];
    return data({ lastResult: submission.reply({ formErrors }) }, 403);
  }
  return redirect(`/circles/${circle.slug}/talk/${started.conversationId}`);
}

export default function NewConversation() {
  const { need, conversationId, clientId, ...around } = useLoaderData<typeof loader>();
  const { circle, presentIds, blocked } = around;
  const { besideTalk, common, discussion } = useMoreText();
  const area = useRef<HTMLTextAreaElement>(null);
  const offered = useNamingInForm(area, `/naming?circle=${circle.slug}`);
  const [form, fields] = useForm<{ title: string; body: string }>({
    id: "start",
    defaultValue: { title: need },
    lastResult: useActionData<typeof action>()?.lastResult ?? null,
  });
  const { start } = besideTalk;
  return (
    <CircleFrame {...{ circle, presentIds, blocked }} tab="talk" beside>
      <div className="page narrow">
        <h2 className="h-2xl">{start.title}</h2>
        <p className="lead">{start.lead}</p>
        <Form method="post" id={form.id} className="col form" noValidate>
          <FormErrors errors={form.errors} />
          <input type="hidden" data-anew="" name="conversationId" value={conversationId} />
          <input type="hidden" data-anew="" name="clientId" value={clientId} />
          <TextField
            field={fields.title}
            label={start.titleLabel}
            hint={start.titleHint}
            optional={common.optional}
          />
          <TextArea
            field={fields.body}
            area={area}
            label={start.bodyLabel}
            hint={discussion.composer.hint}
            rows={5}
            required
          />
          {offered}
          <div className="row wrap">
            <Button variant="primary">{start.submit}</Button>
            <ButtonLink to={`/circles/${circle.slug}`} variant="quiet">
              {common.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </CircleFrame>
  );
}
