import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { textFor } from "~/text/text.server";
import { Button, FormErrors } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { circlePath } from "../circle";
import { startCircle } from "../commands.server";
import { startCircleSchema, startParams } from "../schema";
import { CircleFields } from "../ui/circle-fields";

/** Starting a circle: one form. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireMember(request);
  return startParams.parse(Object.fromEntries(new URL(request.url).searchParams));
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const schema = startCircleSchema(textFor(viewer.language));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") {
    return data({ lastResult: submission.reply() }, { status: 400 });
  }
  const { slug } = await startCircle(viewer, submission.value);
  return redirect(circlePath(slug));
}

export const handle: PageHandle = {
  title: moreTitle((text) => text.circleCare.newTitle),
  back: () => "/circles",
};

export default function New() {
  const { name, kind } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { circleCare, common } = useMoreText();
  const busy = useNavigation().state === "submitting";
  const [form, fields] = useForm({
    id: "start",
    lastResult: answer?.lastResult,
    defaultValue: { name, why: "", kind: kind ?? "INTEREST", reads: "MEMBERS", joins: "OPEN" },
  });
  const wrong = answer ? [common.pleaseCheck] : [];
  return (
    <div className="page">
      <div className="max-w-[760px]">
        <h1 className="h-3xl">{circleCare.newTitle}</h1>
        <p className="lead mt-1 mb-7">{circleCare.newLead}</p>
        <Form method="post" {...getFormProps(form)} className="flex flex-col gap-7" noValidate>
          <FormErrors errors={form.errors ?? wrong} />
          <CircleFields fields={fields} />
          <div className="row row-4 wrap">
            <Button variant="primary" pending={busy && common.sending}>
              {circleCare.form.submit}
            </Button>
            <span className="meta">{circleCare.form.submitNote}</span>
          </div>
        </Form>
      </div>
    </div>
  );
}
