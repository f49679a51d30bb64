import { useForm, type SubmissionResult } from "@conform-to/react";
import { AnsweredForm } from "~/features/accounts/door";
import { Button, TextArea, TextField } from "~/ui";
import { useMoreText } from "~/ui/more-text";

interface AskFormProps {
  lastResult: SubmissionResult<string[]> | undefined;
}

type Names = "name" | "email" | "note" | "knows";

/** What somebody says of herself who asks to come in. */
export function AskForm({ lastResult }: AskFormProps) {
  const { asking, common } = useMoreText();
  const [form, fields] = useForm<Record<Names, string>>({ id: "ask", lastResult });
  return (
    <AnsweredForm form={form} above={24}>
      <TextField field={fields.name} label={asking.name} autoComplete="name" required />
      <TextField
        field={fields.email}
        label={asking.email}
        hint={asking.emailHint}
        type="email"
        autoComplete="email"
        required
      />
      <TextArea
        field={fields.note}
        label={asking.note}
        hint={asking.noteHint}
        rows={4}
        maxLength={600}
        serif
        required
      />
      <TextField
        field={fields.knows}
        label={asking.knows}
        hint={asking.knowsHint}
        optional={common.optional}
        maxLength={160}
        autoComplete="off"
      />
      <Trap />
      <Button variant="primary" block>
        {asking.submit}
      </Button>
    </AnsweredForm>
  );
}

// People neither see nor reach it; a program that fills in every box fills in this one.
function Trap() {
  const { asking } = useMoreText();
  return (
    <div className="ask-more" aria-hidden="true">
      <label>
        {asking.trap}
        <input type="text" name="more" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}
