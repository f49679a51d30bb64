import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { resetPassword } from "../commands/password.server";
import { formOf, goIn, sayWhatIsWrong, sayWhyNot } from "../forms.server";
import { wordsOf } from "../language.server";
import { theCommunity } from "../people.server";
import { linkOwner } from "../queries.server";
import { resetSchema } from "../schema";
import { AnsweredForm } from "../ui/answered-form";
import { Doorstep } from "../ui/doorstep";
import { LinkOver } from "../ui/link-over";
import { NewPassword } from "../ui/new-password";

export const handle: PageHandle = { title: moreTitle((t) => t.accounts.reset.title) };

export async function loader({ params }: LoaderFunctionArgs) {
  const [community, owner] = await Promise.all([
    theCommunity(),
    linkOwner(params["secret"] ?? "", "RESET_PASSWORD"),
  ]);
  return data({ community: community?.name ?? null, owner }, owner ? 200 : 410);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { text } = await wordsOf(request);
  const submission = parseWithZod(await formOf(request), { schema: resetSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission);
  const secret = params["secret"] ?? "";
  const answer = await resetPassword(request, { secret, ...submission.value });
  if (!("cookie" in answer)) return sayWhyNot(submission, text, answer);
  throw goIn("/", answer);
}

export default function Reset() {
  const { community, owner } = useLoaderData<typeof loader>();
  const { reset } = useMoreText().accounts;
  return (
    <Doorstep community={community}>
      {owner ? (
        <>
          <h1 className="h-3xl">{reset.title}</h1>
          <p className="lead" style={{ marginTop: 12 }}>
            {reset.text(owner)}
          </p>
          <ResetForm email={owner.email} />
        </>
      ) : (
        <LinkOver
          title={reset.overTitle}
          text={reset.overText}
          again={{ to: "/forgot", label: reset.again }}
        />
      )}
    </Doorstep>
  );
}

function ResetForm({ email }: { email: string }) {
  const { accounts } = useMoreText();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ password: string }>({
    id: "reset",
    lastResult: answer?.lastResult,
  });
  return (
    <AnsweredForm form={form} above={24}>
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <NewPassword field={fields.password} />
      <Button variant="primary" block>
        {accounts.reset.submit}
      </Button>
    </AnsweredForm>
  );
}
