import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mailLeaves } from "~/platform/mail/outbox.server";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { askToChangeEmail, stopEmailChange } from "../commands/email.server";
import { changePassword, removePassword } from "../commands/password.server";
import { askForLink } from "../commands/sign-in.server";
import { formOf, goIn, goOut, sayWhatIsWrong, sayWhyNot } from "../forms.server";
import { wordsOf } from "../language.server";
import { requireFreshProof } from "../proof.server";
import { waysIn } from "../queries.server";
import { isRefusal } from "../refusals";
import { deviceSchema, emailSchema, passwordSchema, proofSchema } from "../schema";
import { passkeysOf, removePasskey } from "../second-step/passkeys.server";
import { secondStepOf } from "../second-step/totp.server";
import { endOtherSessions, endSession, requireMember } from "../sessions.server";
import { DevicesSection } from "../ui/devices-section";
import { EmailSection } from "../ui/email-section";
import { PasswordSection } from "../ui/password-section";
import { ProofAsked } from "../ui/proof";
import { PasskeysSection, SecondStepSection } from "../ui/safety-sections";
import { SettingsFrame } from "../ui/settings-frame";
import type { Viewer } from "../viewer";

export const handle: PageHandle = {
  title: moreTitle((t) => t.accounts.ways.title),
  back: () => "/settings",
};

const HERE = "/settings/sign-in";
const done = (what: string) => `${HERE}?done=${what}`;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const [ways, passkeys, second] = await Promise.all([
    waysIn(viewer),
    passkeysOf(viewer),
    secondStepOf(viewer.id),
  ]);
  return {
    ...{ ...ways, passkeys, second },
    email: viewer.email,
    mailLeaves: mailLeaves(),
    now: new Date().toISOString(),
  };
}

interface Asked {
  request: Request;
  viewer: Viewer;
  form: FormData;
}

export async function action({ request }: ActionFunctionArgs) {
  const asked = { request, viewer: await requireMember(request), form: await formOf(request) };
  switch (String(asked.form.get("intent"))) {
    case "email":
      return changeEmail(asked);
    case "stop-email":
      await stopEmailChange(asked.viewer);
      throw redirect(done("stopped"));
    case "password":
      return newPassword(asked);
    case "remove-password":
      return noPassword(asked);
    case "proof-link":
      await askForLink(asked.viewer.email, HERE);
      throw redirect(done("proof"));
    case "remove-passkey": {
      const viewer = await requireFreshProof(request);
      await removePasskey(viewer, String(asked.form.get("passkey") ?? ""));
      throw redirect(done("passkeyGone"));
    }
    case "end":
      return endDevice(asked);
    case "end-others":
      await endOtherSessions(asked.viewer.id, asked.viewer.sessionId);
      throw redirect(done("others"));
    case "everywhere":
      await endOtherSessions(asked.viewer.id);
      throw goOut();
    default:
      throw redirect(HERE);
  }
}

async function changeEmail({ request, viewer, form }: Asked) {
  const { text } = await wordsOf(request);
  const submission = parseWithZod(form, { schema: emailSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission, "email");
  const answer = await askToChangeEmail(viewer, {
    email: submission.value.email,
    proof: submission.value.proof,
  });
  if (isRefusal(answer)) return sayWhyNot(submission, text, answer, "email");
  throw redirect(done("email"));
}

async function newPassword({ request, viewer, form }: Asked) {
  const { text } = await wordsOf(request);
  const submission = parseWithZod(form, { schema: passwordSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission, "password");
  const answer = await changePassword(request, viewer, {
    password: submission.value.password,
    proof: submission.value.proof,
  });
  if (!("cookie" in answer)) return sayWhyNot(submission, text, answer, "password");
  throw goIn(done("password"), answer);
}

async function noPassword({ request, viewer, form }: Asked) {
  const { text } = await wordsOf(request);
  const submission = parseWithZod(form, { schema: proofSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission, "remove");
  const answer = await removePassword(request, viewer, { proof: submission.value.proof });
  if (isRefusal(answer)) return sayWhyNot(submission, text, answer, "remove");
  throw goIn(done("removed"), answer);
}

async function endDevice({ viewer, form }: Asked): Promise<never> {
  const device = parseWithZod(form, { schema: deviceSchema });
  if (device.status === "success") await endSession(device.value.session, viewer.id);
  throw redirect(done("ended"));
}

export default function SettingsSignIn() {
  const ways = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { accounts, safety } = useMoreText();
  const { ways: words } = accounts;
  const { passkeys, setUp } = safety;
  const resultOf = (form: string) => (answer?.form === form ? answer.lastResult : undefined);
  return (
    <SettingsFrame
      done={{
        ...{ ...words.saved, proof: words.proofSent },
        ...{ passkey: passkeys.added, passkeyGone: passkeys.removed, secondOff: setUp.turnedOff },
      }}
    >
      {ways.proof === "sign-in-again" ? <ProofAsked mailStays={!ways.mailLeaves} /> : null}
      <EmailSection ways={ways} lastResult={resultOf("email")} />
      <hr className="rule" style={{ margin: 0 }} />
      <PasswordSection
        ways={ways}
        lastResult={resultOf("password")}
        removeResult={resultOf("remove")}
      />
      <hr className="rule" style={{ margin: 0 }} />
      <PasskeysSection passkeys={ways.passkeys} isFresh={ways.proof === "none"} now={ways.now} />
      <hr className="rule" style={{ margin: 0 }} />
      <SecondStepSection {...ways.second} />
      <hr className="rule" style={{ margin: 0 }} />
      <DevicesSection devices={ways.devices} now={ways.now} />
    </SettingsFrame>
  );
}
