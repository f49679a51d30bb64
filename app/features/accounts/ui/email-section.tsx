import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { MailCheck } from "~/ui/icons";
import { Button, Note, TextField } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { Proof as ProofNeeded } from "../policy";
import type { WaitingMove } from "../queries.server";
import { AnsweredForm } from "./answered-form";
import { Disclosure } from "./disclosure";
import { Proof } from "./proof";

interface EmailSectionProps {
  ways: { email: string; proof: ProofNeeded; move: WaitingMove | null; mailLeaves: boolean };
  lastResult: SubmissionResult<string[]> | undefined;
}

/** The address somebody comes in with, and the move to another. */
export function EmailSection({ ways, lastResult }: EmailSectionProps) {
  const { accounts } = useMoreText();
  const { ways: words } = accounts;
  return (
    <section className="col" style={{ gap: 12 }} aria-labelledby="address">
      <h2 className="h-xl" id="address">
        {words.emailTitle}
      </h2>
      <p>{words.emailText(ways)}</p>
      {ways.move ? <Waiting move={ways.move} mailStays={!ways.mailLeaves} /> : null}
      {ways.proof === "sign-in-again" ? null : (
        <Disclosure label={words.changeEmail} open={lastResult !== undefined}>
          <EmailForm asksProof={ways.proof === "password"} lastResult={lastResult} />
        </Disclosure>
      )}
    </section>
  );
}

function Waiting({ move, mailStays }: { move: WaitingMove; mailStays: boolean }) {
  const { accounts } = useMoreText();
  const { ways: words } = accounts;
  return (
    <Note icon={MailCheck}>
      <p>
        {move.other === null
          ? words.emailWaits({ email: move.newEmail })
          : words.emailHalf({ email: move.newEmail, other: move.other })}
      </p>
      {mailStays ? <p>{accounts.mailStays}</p> : null}
      <Form method="post" style={{ marginTop: 12 }}>
        <Button small name="intent" value="stop-email">
          {words.stopEmail}
        </Button>
      </Form>
    </Note>
  );
}

interface EmailFormProps {
  asksProof: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
}

function EmailForm({ asksProof, lastResult }: EmailFormProps) {
  const { ways: words } = useMoreText().accounts;
  const [form, fields] = useForm<{ email: string; proof: string }>({ id: "email", lastResult });
  return (
    <AnsweredForm form={form}>
      <TextField
        field={fields.email}
        label={words.newEmail}
        hint={words.newEmailHint}
        type="email"
        autoComplete="email"
      />
      {asksProof ? <Proof field={fields.proof} /> : null}
      <div>
        <Button variant="primary" name="intent" value="email">
          {words.sendConfirmations}
        </Button>
      </div>
    </AnsweredForm>
  );
}
