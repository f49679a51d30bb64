import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { mailLeaves } from "~/platform/mail/outbox.server";
import { Button, PasswordField, TextField } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { useLook } from "~/ui/look";
import type { PageHandle } from "~/ui/page-handle";
import { safePath } from "~/shared/paths";
import { askForLink, signInWithPassword } from "../commands/sign-in.server";
import { demoSignIns, signInToDemo } from "../demo.server";
import { formOf, goIn, mayChooseLanguage, sayWhatIsWrong, sayWhyNot } from "../forms.server";
import { wordsOf } from "../language.server";
import { theCommunity } from "../people.server";
import { isRefusal } from "../refusals";
import { addressSchema, signInSchema } from "../schema";
import { optionalMember } from "../sessions.server";
import { PasskeyButton } from "../second-step/ui/passkey-button";
import { AnsweredForm } from "../ui/answered-form";
import { DemoSignIns } from "../ui/demo-sign-ins";
import { Doorstep } from "../ui/doorstep";
import { FootLink } from "../ui/foot-link";
import { LetterSent } from "../ui/letter-sent";

export const handle: PageHandle = { title: (t) => t.shell.signIn };

const whereTo = (request: Request) => safePath(new URL(request.url).searchParams.get("to"));

export async function loader({ request }: LoaderFunctionArgs) {
  if (await optionalMember(request)) throw redirect(whereTo(request));
  const community = await theCommunity();
  return {
    community: community?.name ?? null,
    mailStays: !mailLeaves(),
    demo: await demoSignIns(),
    to: whereTo(request),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request);
  await mayChooseLanguage(request, form);
  const intent = form.get("intent");
  if (intent === "demo") return comeInToDemo(request, form);
  if (intent === "link") return sendLink(request, form);
  const { text } = await wordsOf(request);
  const submission = parseWithZod(form, { schema: signInSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission);
  const answer = await signInWithPassword(request, submission.value);
  if (isRefusal(answer)) return sayWhyNot(submission, text, answer);
  throw goIn(whereTo(request), answer);
}

async function sendLink(request: Request, form: FormData) {
  const { text } = await wordsOf(request);
  const submission = parseWithZod(form, { schema: addressSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission);
  const to = whereTo(request);
  const answer = await askForLink(submission.value.email, to);
  if (isRefusal(answer)) return sayWhyNot(submission, text, answer);
  const query = new URLSearchParams({ letter: "sent", ...(to === "/" ? {} : { to }) });
  throw redirect(`/sign-in?${query}`);
}

async function comeInToDemo(request: Request, form: FormData): Promise<never> {
  const cookie = await signInToDemo(request, form.get("email"));
  throw cookie ? goIn(whereTo(request), { cookie }) : redirect("/sign-in");
}

export default function SignIn() {
  const { community, mailStays, demo, to: whereTo } = useLoaderData<typeof loader>();
  const { accounts, safety } = useMoreText();
  const [params] = useSearchParams();
  const { signIn } = accounts;
  if (params.get("letter") === "sent") {
    const to = params.get("to");
    const back = {
      to: to === null ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`,
      label: signIn.letterAgain,
    };
    return <LetterSent text={signIn.letterText} {...{ community, mailStays, back }} />;
  }
  return (
    <Doorstep community={community} aside={<FootLink to="/forgot">{signIn.forgot}</FootLink>}>
      <h1 className="h-3xl">{signIn.title}</h1>
      <SignInForm />
      <div style={{ marginTop: 16 }}>
        <PasskeyButton ceremony="sign-in" label={safety.passkeys.signIn} to={whereTo} block />
      </div>
      <AskLink />
      <DemoSignIns people={demo} />
    </Doorstep>
  );
}

// Where people may ask to come in who were not invited.
function AskLink() {
  const { asking, shell } = useMoreText();
  return useLook().asks ? (
    <p className="row wrap" style={{ marginTop: 24 }}>
      {asking.notYet} <FootLink to="/ask">{shell.askToComeIn}</FootLink>
    </p>
  ) : null;
}

function SignInForm() {
  const { accounts } = useMoreText();
  const { signIn } = accounts;
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string; password: string }>({
    id: "sign-in",
    lastResult: answer?.lastResult,
  });
  return (
    <AnsweredForm form={form} above={24}>
      <TextField field={fields.email} label={accounts.email} type="email" autoComplete="username" />
      <PasswordField
        field={fields.password}
        label={accounts.password}
        autoComplete="current-password"
        reveal={{ show: accounts.showPassword, hide: accounts.hidePassword }}
      />
      <Button variant="primary" block name="intent" value="password">
        {signIn.submit}
      </Button>
      <Button block name="intent" value="link">
        {signIn.link}
      </Button>
      <p className="small" style={{ marginTop: 4 }}>
        {signIn.linkNote}
      </p>
    </AnsweredForm>
  );
}
