import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { KeyRound, Mail } from "~/ui/icons";
import { NewPassword } from "~/features/accounts/door";
import { Button, ButtonLink, FormErrors, Note } from "~/ui";
import { useMoreText } from "~/ui/more-text";

interface WelcomePasswordProps {
  /** Whether one can be chosen here, is there already, or waits for her settings. */
  password: "choose" | "has" | "later";
  /** Whether letters leave this Weft by themselves. */
  mailLeaves: boolean;
  lastResult: SubmissionResult<string[]> | null;
}

/** The second step: how she comes in next time. */
export function WelcomePassword({ password, mailLeaves, lastResult }: WelcomePasswordProps) {
  const { welcome } = useMoreText().members;
  const words = welcome.password;
  return (
    <>
      <h1 className="h-3xl">{words.title}</h1>
      <p className="lead wl-lead">{words.lead}</p>
      {password === "choose" ? (
        <ChooseForm mailLeaves={mailLeaves} lastResult={lastResult} />
      ) : (
        <>
          <Note icon={KeyRound}>{password === "has" ? words.has : words.waits}</Note>
          <Form method="post" className="acts">
            <Button variant="primary" name="intent" value="no-password">
              {welcome.goOn}
            </Button>
            <ButtonLink to="/" variant="quiet">
              {welcome.later}
            </ButtonLink>
          </Form>
        </>
      )}
    </>
  );
}

function ChooseForm({ mailLeaves, lastResult }: Omit<WelcomePasswordProps, "password">) {
  const { welcome } = useMoreText().members;
  const words = welcome.password;
  const [form, fields] = useForm<{ password: string }>({ id: "first-password", lastResult });
  return (
    <>
      <Form method="post" id={form.id} noValidate className="col wl-password">
        <FormErrors errors={form.errors} />
        {mailLeaves ? null : <Note icon={Mail}>{words.noMail}</Note>}
        <NewPassword field={fields.password} label={words.label} />
        <div className="row wrap">
          <Button variant="primary" name="intent" value="password">
            {words.keep}
          </Button>
        </div>
      </Form>
      <Form method="post" className="acts">
        <Button name="intent" value="no-password" icon={Mail}>
          {words.none}
        </Button>
        <ButtonLink to="/" variant="quiet">
          {welcome.later}
        </ButtonLink>
        <span className="meta push only-desk">{welcome.changeAny}</span>
      </Form>
    </>
  );
}
