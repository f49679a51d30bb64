import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { mailLeaves } from "~/platform/mail/outbox.server";
import { Button, TextField } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { askForReset } from "../commands/sign-in.server";
import { formOf, sayWhatIsWrong, sayWhyNot } from "../forms.server";
import { wordsOf } from "../language.server";
import { theCommunity } from "../people.server";
import { isRefusal } from "../refusals";
import { addressSchema } from "../schema";
import { AnsweredForm } from "../ui/answered-form";
import { Doorstep } from "../ui/doorstep";
import { FootLink } from "../ui/foot-link";
import { LetterSent } from "../ui/letter-sent";

export const handle: PageHandle = { title: moreTitle((t) => t.accounts.forgot.title) };

export async function loader() {
  const community = await theCommunity();
  return { community: community?.name ?? null, mailStays: !mailLeaves() };
}

export async function action({ request }: ActionFunctionArgs) {
  const { text } = await wordsOf(request);
  const submission = parseWithZod(await formOf(request), { schema: addressSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission);
  const answer = await askForReset(submission.value.email);
  if (isRefusal(answer)) return sayWhyNot(submission, text, answer);
  throw redirect("/forgot?letter=sent");
}

export default function Forgot() {
  const { community, mailStays } = useLoaderData<typeof loader>();
  const { forgot } = useMoreText().accounts;
  const [params] = useSearchParams();
  const back = { to: "/sign-in", label: forgot.back };
  return params.get("letter") === "sent" ? (
    <LetterSent text={forgot.letterText} {...{ community, mailStays, back }} />
  ) : (
    <Doorstep community={community} aside={<FootLink to={back.to}>{back.label}</FootLink>}>
      <h1 className="h-3xl">{forgot.title}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {forgot.text}
      </p>
      <ForgotForm />
    </Doorstep>
  );
}

function ForgotForm() {
  const { accounts } = useMoreText();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string }>({
    id: "forgot",
    lastResult: answer?.lastResult,
  });
  return (
    <AnsweredForm form={form} above={24}>
      <TextField field={fields.email} label={accounts.email} type="email" autoComplete="username" />
      <Button variant="primary" block>
        {accounts.forgot.submit}
      </Button>
    </AnsweredForm>
  );
}
