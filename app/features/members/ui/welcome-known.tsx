import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FormErrors, TextField, type FieldSource } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { FIELDS, type Field, type Profile, type Visibility } from "../profile";
import type { FieldShape } from "../fields/field";
import { partOf } from "./edit-answer";
import { Audience, ProfileField } from "./profile-fields";
import { StepEnd } from "./step-end";
import { WelcomeAsked } from "./welcome-asked";

interface WelcomeKnownProps {
  profile: Profile;
  visibility: Visibility;
  /** Others see her name alone until she goes on. */
  undecided: boolean;
  /** Built-in fields that everybody is asked for. */
  askedBuiltIn: readonly Field[];
  /** What else everybody is asked for, and what its controls start with. */
  asked: readonly FieldShape[];
  askedValues: Record<string, string>;
  lastResult: SubmissionResult<string[]> | null;
  /** Called with the form whenever something in it changes. */
  onTyped: (form: HTMLFormElement) => void;
}

// Asked of everybody, known or not: circles nearby are found by it.
const ALWAYS: readonly Field[] = ["neighborhood"];

const isKnown = (profile: Profile, field: Field): boolean =>
  ALWAYS.includes(field) || (profile[field]?.length ?? 0) > 0;

/** The first step: what is known of her, to keep, mend or hide, field by field. */
export function WelcomeKnown(props: WelcomeKnownProps) {
  const { profile, visibility, undecided, askedBuiltIn, asked, lastResult, onTyped } = props;
  const { members, people } = useMoreText();
  const { welcome } = members;
  const [form, found] = useForm({ id: "known", lastResult });
  const fields: Record<string, FieldSource | undefined> = found;
  const known = FIELDS.filter((field) => isKnown(profile, field) || askedBuiltIn.includes(field));
  const little = known.every((field) => ALWAYS.includes(field));
  const first = profile.name.split(" ")[0] ?? profile.name;
  return (
    <>
      <h1 className="h-3xl">{welcome.known.title({ name: first })}</h1>
      <p className="lead wl-lead">{little ? welcome.known.leadLittle : welcome.known.lead}</p>
      <Form
        method="post"
        id={form.id}
        noValidate
        className="col wl-known"
        onInput={(event) => onTyped(event.currentTarget)}
      >
        <FormErrors errors={form.errors} />
        <TextField
          field={fields["name"]}
          name="name"
          label={people.name}
          defaultValue={profile.name}
          autoComplete="name"
          required
        />
        {known.map((field) => (
          <div key={field} className="field-seen">
            <ProfileField field={field} profile={profile} source={fields[field]} />
            <Audience field={field} visibility={visibility} source={fields[`sees-${field}`]} />
          </div>
        ))}
        <WelcomeAsked
          fields={asked}
          part={partOf(props.askedValues, lastResult ? { lastResult } : null)}
        />
        {undecided ? <p className="small">{welcome.known.nobody}</p> : null}
        <StepEnd intent="known" label={welcome.goOn} />
      </Form>
    </>
  );
}
