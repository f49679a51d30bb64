import { Form } from "@remix-run/react";
import { MailCheck, ShieldQuestion } from "~/ui/icons";
import { Button, Note, PasswordField, type FieldSource } from "~/ui";
import { useMoreText } from "~/ui/more-text";

/** The password of now, asked for before something important changes. */
export function Proof({ field }: { field: FieldSource }) {
  const { accounts } = useMoreText();
  return (
    <PasswordField
      field={field}
      label={accounts.ways.currentPassword}
      hint={accounts.ways.proofHint}
      autoComplete="current-password"
      reveal={{ show: accounts.showPassword, hide: accounts.hidePassword }}
    />
  );
}

/** For those who have no password and came in a while ago: a link to come in anew. */
export function ProofAsked({ mailStays }: { mailStays: boolean }) {
  const { accounts } = useMoreText();
  return (
    <Note icon={ShieldQuestion}>
      <h2 className="strong">{accounts.ways.proofTitle}</h2>
      <p>{accounts.ways.proofText}</p>
      {mailStays ? <p>{accounts.mailStays}</p> : null}
      <Form method="post" reloadDocument style={{ marginTop: 12 }}>
        <Button small icon={MailCheck} name="intent" value="proof-link">
          {accounts.link.again}
        </Button>
      </Form>
    </Note>
  );
}
