import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button, FormErrors, SelectField, TextArea, TextField } from "~/ui";
import { useText } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";

interface InviteNewFormProps {
  cohorts: { id: string; name: string }[];
  lastResult: SubmissionResult<string[]> | null;
}

/** Asks somebody in who is in no spreadsheet: a name and an address are enough. */
export function InviteNewForm({ cohorts, lastResult }: InviteNewFormProps) {
  const { common } = useText();
  const { invitations } = useStaffText();
  const [form, fields] = useForm<Record<"name" | "email" | "cohort" | "note", string>>({
    id: "invite-new",
    lastResult,
  });
  return (
    <details className="sheet staff-more" open={lastResult !== null}>
      <summary>{invitations.oneTitle}</summary>
      <Form method="post" id={form.id} noValidate className="col staff-form">
        <p className="small">{invitations.oneLead}</p>
        <FormErrors errors={form.errors} />
        <TextField field={fields.name} label={invitations.name} autoComplete="off" />
        <TextField field={fields.email} label={invitations.email} type="email" autoComplete="off" />
        {cohorts.length > 0 ? (
          <SelectField
            field={fields.cohort}
            label={invitations.cohortField}
            optional={common.optional}
            options={[
              { value: "", label: invitations.noCohort },
              ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
        <TextArea
          field={fields.note}
          label={invitations.note}
          optional={common.optional}
          rows={3}
          maxLength={600}
          serif
        />
        <p>
          <Button name="intent" value="invite-new">
            {invitations.sendOne}
          </Button>
        </p>
      </Form>
    </details>
  );
}
