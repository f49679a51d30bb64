import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import {
  Button,
  CheckField,
  FormErrors,
  SelectField,
  TextArea,
  TextField,
  type FieldSource,
} from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { useStaffText } from "~/ui/staff-text";
import { FIELD_KINDS, SWITCHES, type FieldShape } from "../fields/field";
import { AUDIENCES } from "../profile";

type Sources = Record<string, FieldSource | undefined>;

interface FieldFormProps {
  field: FieldShape;
  label: string;
  lastResult: SubmissionResult<string[]> | null;
}

/** Changes one field: its switches, and the words of one that staff defined. */
export function FieldForm({ field, label, lastResult }: FieldFormProps) {
  const words = useStaffText().fields;
  const [form, found] = useForm({ id: `field-${field.key}`, lastResult });
  const sources: Sources = found;
  return (
    <div className="col field-form">
      <Form method="post" id={form.id} noValidate className="col" preventScrollReset>
        <FormErrors errors={form.errors} />
        <input type="hidden" name="key" value={field.key} />
        <input type="hidden" data-anew="" name="revision" value={field.revision} />
        {field.builtIn ? null : <Words field={field} sources={sources} />}
        <Switches field={field} />
        <div>
          <Button name="intent" value="change">
            {words.save}
            <span className="sr">: {label}</span>
          </Button>
        </div>
      </Form>
      {field.builtIn ? null : (
        <Form method="post">
          <input type="hidden" name="key" value={field.key} />
          <p className="meta">{words.retireHint}</p>
          <Button variant="danger" name="intent" value="retire">
            {words.retire}
            <span className="sr">: {label}</span>
          </Button>
        </Form>
      )}
    </div>
  );
}

function Words({ field, sources }: { field: FieldShape; sources: Sources }) {
  const words = useStaffText().fields;
  const { edit } = useMoreText().profiles;
  const isChoice = field.kind === "CHOICE" || field.kind === "CHOICES";
  const typed = (name: string, now: string) => {
    const start = sources[name]?.initialValue;
    return typeof start === "string" ? start : now;
  };
  return (
    <>
      <TextField
        field={sources["label"]}
        name="label"
        label={words.label}
        defaultValue={typed("label", field.label ?? "")}
      />
      <TextField
        field={sources["hint"]}
        name="hint"
        label={words.hint}
        defaultValue={typed("hint", field.hint ?? "")}
      />
      <SelectField
        field={sources["audience"]}
        name="audience"
        label={words.audience}
        defaultValue={typed("audience", field.audience)}
        options={AUDIENCES.map((value) => ({ value, label: edit.audiences[value] }))}
      />
      {isChoice ? (
        <fieldset className="group">
          <legend className="label">{words.choices}</legend>
          <p className="meta">{words.choiceHint}</p>
          {field.choices.map(({ id, label, retired }, i) => (
            <TextField
              key={id}
              id={`choice-${id}`}
              name={`choice-${id}`}
              label={words.choice({ n: i + 1 })}
              defaultValue={retired ? "" : label}
              {...(retired ? { hint: `${label}. ${words.retiredChoice}` } : {})}
            />
          ))}
          <TextArea
            field={sources["choices"]}
            name="choices"
            label={words.newChoices}
            hint={words.choicesHint}
            rows={3}
          />
        </fieldset>
      ) : null}
    </>
  );
}

function Switches({
  field,
}: {
  field: Pick<FieldShape, (typeof SWITCHES)[number] | "key"> | null;
}) {
  const words = useStaffText().fields;
  return (
    <div className="field-switches">
      {SWITCHES.map((name) => (
        <CheckField
          key={name}
          id={`${field?.key ?? "new"}-${name}`}
          name={name}
          label={words.switches[name]}
          hint={words.switchHints[name]}
          defaultChecked={field?.[name] ?? false}
        />
      ))}
    </div>
  );
}

interface NewFieldFormProps {
  id: string;
  lastResult: SubmissionResult<string[]> | null;
}

/** Defines a new field. */
export function NewFieldForm({ id, lastResult }: NewFieldFormProps) {
  const words = useStaffText().fields;
  const { edit } = useMoreText().profiles;
  const [form, found] = useForm({ id: "new-field", lastResult });
  const sources: Sources = found;
  return (
    <Form method="post" id={form.id} noValidate className="col" preventScrollReset>
      <FormErrors errors={form.errors} />
      <input type="hidden" data-anew="" name="id" value={id} />
      <TextField field={sources["label"]} name="label" label={words.label} />
      <TextField field={sources["hint"]} name="hint" label={words.hint} />
      <SelectField
        field={sources["kind"]}
        name="kind"
        label={words.kind}
        options={FIELD_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <TextArea
        field={sources["choices"]}
        name="choices"
        label={words.choices}
        hint={words.choicesHint}
        rows={3}
      />
      <SelectField
        field={sources["audience"]}
        name="audience"
        label={words.audience}
        defaultValue="MEMBERS"
        options={AUDIENCES.map((value) => ({ value, label: edit.audiences[value] }))}
      />
      <Switches field={null} />
      <div>
        <Button variant="primary" name="intent" value="define">
          {words.add}
        </Button>
      </div>
    </Form>
  );
}
