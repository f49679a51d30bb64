import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button, ButtonLink, FormErrors, SelectField, Sheet, TextArea } from "~/ui";
import { useText } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import { selectionValue } from "../invitations/selection";

interface Group {
  id: string;
  name: string;
  count: number;
}

interface InviteFormProps {
  /** Nobody waits for an answer either: most likely nobody was brought in. */
  isFirst: boolean;
  /** Whom staff can still ask in. */
  invitable: {
    everybody: number;
    cohorts: Group[];
    file: Group | null;
    person: { id: string; name: string } | null;
  };
  lastResult: SubmissionResult<string[]> | null;
}

/** Asks people in who were brought in: whom, and a word to them. */
export function InviteForm({ invitable, isFirst, lastResult }: InviteFormProps) {
  const { common } = useText();
  const { invitations } = useStaffText();
  const [form, fields] = useForm<{ who: string; note: string }>({ id: "invite", lastResult });
  const options = useOptions(invitable);
  if (invitable.everybody === 0) {
    return (
      <Sheet className="pad col">
        <p>{isFirst ? invitations.nobodyYet : invitations.nobodyLeft}</p>
        <p>
          <ButtonLink to="/staff/imports">{invitations.bringIn}</ButtonLink>
        </p>
      </Sheet>
    );
  }
  return (
    <section aria-labelledby="invite-title">
      <h2 className="h-xl" id="invite-title">
        {invitations.inviteTitle}
      </h2>
      <Form method="post" id={form.id} noValidate>
        <Sheet className="pad col staff-form">
          <FormErrors errors={form.errors} />
          <SelectField field={fields.who} label={invitations.who} options={options} />
          <TextArea
            field={fields.note}
            label={invitations.note}
            optional={common.optional}
            hint={invitations.noteHint}
            rows={3}
            maxLength={600}
            serif
          />
          <p>
            <Button variant="primary" name="intent" value="invite">
              {invitations.send}
            </Button>
          </p>
        </Sheet>
      </Form>
    </section>
  );
}

// What was named in the address stands first: it is what she came for.
function useOptions({ everybody, cohorts, file, person }: InviteFormProps["invitable"]) {
  const { invitations } = useStaffText();
  return [
    ...(person
      ? [{ value: selectionValue({ kind: "person", id: person.id }), label: person.name }]
      : []),
    ...(file
      ? [{ value: selectionValue({ kind: "import", id: file.id }), label: invitations.file(file) }]
      : []),
    { value: "everybody", label: invitations.everybody({ count: everybody }) },
    ...cohorts.map((cohort) => ({
      value: selectionValue({ kind: "cohort", id: cohort.id }),
      label: invitations.cohort(cohort),
    })),
  ];
}
