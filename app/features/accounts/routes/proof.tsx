import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { mailLeaves } from "~/platform/mail/outbox.server";
import { Button, FormErrors, Note, PasswordField } from "~/ui";
import { MailCheck } from "~/ui/icons";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { safePath } from "~/shared/paths";
import { askForLink } from "../commands/sign-in.server";
import { formOf } from "../forms.server";
import { wordsOf } from "../language.server";
import { noteProof, proofFacts, proveIdentity } from "../proof.server";
import { refusalSentence, refusalStatus } from "../refusals";
import { proveByCode } from "../second-step/prove.server";
import { passkeysOf } from "../second-step/passkeys.server";
import { secondStepOf } from "../second-step/totp.server";
import { CodeField } from "../second-step/ui/code-field";
import { PasskeyButton } from "../second-step/ui/passkey-button";
import { requireMember } from "../sessions.server";

export const handle: PageHandle = {
  title: moreTitle((t) => t.safety.proof.title),
  back: () => "/settings",
};

const whereTo = (request: Request) =>
  safePath(new URL(request.url).searchParams.get("to"), "/settings/sign-in");

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const [facts, passkeys, second] = await Promise.all([
    proofFacts(viewer),
    passkeysOf(viewer),
    secondStepOf(viewer.id),
  ]);
  if (facts.fresh) throw redirect(whereTo(request));
  return {
    email: viewer.email,
    to: whereTo(request),
    hasPassword: facts.passwordHash !== null,
    hasPasskey: passkeys.length > 0,
    hasApp: second.since !== null,
    mailLeaves: mailLeaves(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const { text } = await wordsOf(request);
  const form = await formOf(request);
  const to = whereTo(request);
  if (form.get("intent") === "link") {
    await askForLink(viewer.email, to);
    throw redirect(`/settings/proof?${new URLSearchParams({ to, letter: "sent" })}`);
  }
  if (form.get("intent") === "code") {
    const refused = await proveByCode(viewer, String(form.get("code") ?? ""));
    if (!refused) throw redirect(to);
    const sentence =
      refused === "wrong" ? text.safety.second.wrong : refusalSentence(text, refused);
    return data({ at: "code" as const, sentence }, 400);
  }
  const refused = await proveIdentity(viewer, String(form.get("proof") ?? ""));
  if (refused)
    return data(
      { at: "password" as const, sentence: refusalSentence(text, refused) },
      refusalStatus(refused),
    );
  await noteProof(viewer);
  throw redirect(to);
}

export default function Proof() {
  const { to, hasPassword, hasPasskey, hasApp } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { accounts, safety } = useMoreText();
  const { proof, second, passkeys } = safety;
  const errorsAt = (at: string) => (answer?.at === at ? [answer.sentence] : []);
  return (
    <div className="page">
      <h1 className="h-3xl">{proof.title}</h1>
      <div className="col" style={{ gap: 24, marginTop: 16, maxWidth: 440 }}>
        <p className="lead">{proof.text}</p>
        {hasPasskey ? <PasskeyButton ceremony="prove" label={passkeys.prove} to={to} /> : null}
        {hasApp ? (
          <Form method="post" reloadDocument className="col" style={{ gap: 16 }}>
            <CodeField label={second.app} hint={second.appHint} errors={errorsAt("code")} />
            <div>
              <Button variant="primary" name="intent" value="code">
                {proof.submit}
              </Button>
            </div>
          </Form>
        ) : null}
        {hasPassword && !hasApp ? (
          <Form method="post" reloadDocument className="col" style={{ gap: 16 }}>
            <Username />
            <PasswordField
              name="proof"
              label={accounts.ways.currentPassword}
              errors={errorsAt("password")}
              required
              autoComplete="current-password"
              reveal={{ show: accounts.showPassword, hide: accounts.hidePassword }}
            />
            <div>
              <Button variant="primary" name="intent" value="password">
                {proof.submit}
              </Button>
            </div>
          </Form>
        ) : null}
        {hasPassword || hasApp ? null : <ByLink errors={errorsAt("password")} />}
      </div>
    </div>
  );
}

/** Tells a password manager whose password is asked for. */
function Username() {
  const { email } = useLoaderData<typeof loader>();
  return <input type="hidden" name="username" value={email} autoComplete="username" />;
}

/** For those who have neither password nor app: a link that signs them in anew. */
function ByLink({ errors }: { errors: string[] }) {
  const { mailLeaves: leaves } = useLoaderData<typeof loader>();
  const { accounts, safety } = useMoreText();
  const [params] = useSearchParams();
  if (params.get("letter") === "sent")
    return (
      <div role="status">
        <Note icon={MailCheck}>{safety.proof.linkSent}</Note>
      </div>
    );
  return (
    <Form method="post" reloadDocument className="col" style={{ gap: 12 }}>
      <FormErrors errors={errors} />
      <p>{safety.proof.linkText}</p>
      {leaves ? null : <p>{accounts.mailStays}</p>}
      <div>
        <Button icon={MailCheck} name="intent" value="link">
          {safety.proof.byLink}
        </Button>
      </div>
    </Form>
  );
}
