import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { refused } from "~/platform/http/responses.server";
import { textFor } from "~/text/text.server";
import { Button, ButtonLink, FormErrors, kindClass } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { circlePath } from "../circle";
import { editCircle } from "../commands.server";
import { loadCircleFor } from "../queries.server";
import { refuse } from "../refusals.server";
import { editCircleSchema } from "../schema";
import { CircleFields, WhoSeesMore } from "../ui/circle-fields";

/** Changing a circle: its words, and who may read and join it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const circle = await loadCircleFor(viewer, params["slug"] ?? "");
  if (!circle.may.edit) throw refused();
  return { circle };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const circle = await loadCircleFor(viewer, params["slug"] ?? "");
  const text = textFor(viewer.language);
  const schema = editCircleSchema(text, circle);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") {
    return data({ lastResult: submission.reply() }, { status: 400 });
  }
  const decision = await editCircle(viewer, circle.id, submission.value);
  if (decision.allowed) return redirect(circlePath(circle.slug, "about"));
  const formErrors = [text.circleCare.refusals[refuse(decision.refusal)]];
  return data({ lastResult: submission.reply({ formErrors }) }, { status: 409 });
}

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: moreTitle((text) => text.circleCare.editTitle),
  back: ({ circle }) => circlePath(circle.slug, "about"),
};

export default function Edit() {
  const { circle } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { circleCare, common } = useMoreText();
  const busy = useNavigation().state === "submitting";
  const { name, why, kind, reads, joins } = circle;
  const [form, fields] = useForm({
    id: "edit",
    lastResult: answer?.lastResult,
    defaultValue: { name, why, kind, reads, joins, wider: "" },
  });
  const wrong = answer ? [common.pleaseCheck] : [];
  return (
    <div className={`page ${kindClass(kind)}`}>
      <div className="max-w-[760px]">
        <h1 className="h-3xl">{circleCare.editTitle}</h1>
        <p className="lead mt-1 mb-7">{circleCare.editLead}</p>
        <Form
          method="post"
          {...getFormProps(form)}
          className="group flex flex-col gap-7"
          noValidate
        >
          <FormErrors errors={form.errors ?? wrong} />
          <CircleFields
            fields={fields}
            afterReads={<WhoSeesMore now={reads} field={fields.wider} />}
          />
          <div className="row wrap">
            <Button variant="primary" pending={busy && common.sending}>
              {common.save}
            </Button>
            <ButtonLink to={circlePath(circle.slug, "about")} variant="quiet">
              {common.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </div>
  );
}
