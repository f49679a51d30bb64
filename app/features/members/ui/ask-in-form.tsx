import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button, FormErrors, Sheet, TextArea, TextField } from "~/ui";
import { useMoreText } from "~/ui/more-text";

interface AskInFormProps {
  /** How many more invitations may wait. */
  left: number;
  lastResult: SubmissionResult<string[]> | null;
}

/** Asks somebody in, with a line of one's own. */
export function AskInForm({ left, lastResult }: AskInFormProps) {
  const { common, inviting } = useMoreText();
  const [form, fields] = useForm<Record<"name" | "email" | "note", string>>({
    id: "invite",
    lastResult,
  });
  return (
    <Form method="post" id={form.id} noValidate style={{ marginTop: 24 }}>
      <Sheet className="pad col staff-form">
        <FormErrors errors={form.errors} />
        <TextField field={fields.name} label={inviting.name} autoComplete="off" required />
        <TextField
          field={fields.email}
          label={inviting.email}
          type="email"
          autoComplete="off"
          required
        />
        <TextArea
          field={fields.note}
          label={inviting.note}
          hint={inviting.noteHint}
          optional={common.optional}
          rows={3}
          maxLength={600}
          serif
        />
        <div className="row wrap">
          <Button variant="primary" name="intent" value="invite">
            {inviting.submit}
          </Button>
          <span className="meta">{inviting.left({ count: left })}</span>
        </div>
      </Sheet>
    </Form>
  );
}
