import { useForm, type SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { Proof as ProofNeeded } from "../policy";
import { AnsweredForm } from "./answered-form";
import { Disclosure } from "./disclosure";
import { NewPassword } from "./new-password";
import { Proof } from "./proof";

type Result = SubmissionResult<string[]> | undefined;

interface PasswordSectionProps {
  ways: { email: string; hasPassword: boolean; proof: ProofNeeded; mailLeaves: boolean };
  lastResult: Result;
  removeResult: Result;
}

/** The password: set, changed, or given up for links by mail. */
export function PasswordSection({ ways, lastResult, removeResult }: PasswordSectionProps) {
  const { ways: words } = useMoreText().accounts;
  const asksProof = ways.proof === "password";
  const mayChange = ways.proof !== "sign-in-again";
  return (
    <section className="col" style={{ gap: 12 }} aria-labelledby="password-title">
      <h2 className="h-xl" id="password-title">
        {words.passwordTitle}
      </h2>
      <p>{ways.hasPassword ? words.passwordHas : words.passwordHasNone}</p>
      {mayChange ? (
        <Disclosure
          label={ways.hasPassword ? words.changePassword : words.setPassword}
          open={lastResult !== undefined}
        >
          <PasswordForm email={ways.email} asksProof={asksProof} lastResult={lastResult} />
        </Disclosure>
      ) : null}
      {ways.hasPassword && !ways.mailLeaves ? (
        <p className="small">{words.removeNeedsMail}</p>
      ) : null}
      {mayChange && ways.hasPassword && ways.mailLeaves ? (
        <Disclosure label={words.removePassword} open={removeResult !== undefined}>
          <RemoveForm asksProof={asksProof} lastResult={removeResult} />
        </Disclosure>
      ) : null}
    </section>
  );
}

interface FormProps {
  asksProof: boolean;
  lastResult: Result;
}

function PasswordForm({ email, asksProof, lastResult }: FormProps & { email: string }) {
  const { ways: words } = useMoreText().accounts;
  const [form, fields] = useForm<{ password: string; proof: string }>({
    id: "new-password",
    lastResult,
  });
  return (
    <AnsweredForm form={form}>
      <input type="hidden" name="username" value={email} autoComplete="username" />
      {asksProof ? <Proof field={fields.proof} /> : null}
      <NewPassword field={fields.password} />
      <p className="small">{words.passwordEnds}</p>
      <div>
        <Button variant="primary" name="intent" value="password">
          {words.keepPassword}
        </Button>
      </div>
    </AnsweredForm>
  );
}

function RemoveForm({ asksProof, lastResult }: FormProps) {
  const { ways: words } = useMoreText().accounts;
  const [form, fields] = useForm<{ proof: string }>({ id: "remove-password", lastResult });
  return (
    <AnsweredForm form={form}>
      <p className="small">{words.removeText}</p>
      {asksProof ? <Proof field={fields.proof} /> : null}
      <div>
        <Button variant="danger" name="intent" value="remove-password">
          {words.removePassword}
        </Button>
      </div>
    </AnsweredForm>
  );
}
