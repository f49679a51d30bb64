import { useForm, type SubmissionResult } from "@conform-to/react";
import { useEffect, useState } from "react";
import { LANGUAGE_NAMES, LANGUAGES } from "~/text";
import { Button, RadioGroup, SelectField, TextField } from "~/ui";
import { useLanguage } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import { AnsweredForm } from "./answered-form";
import { NewPassword } from "./new-password";

interface SetupFormProps {
  lastResult: SubmissionResult<string[]> | undefined;
  timeZones: readonly string[];
}

/** The community and its first person, on one page. */
export function SetupForm({ lastResult, timeZones }: SetupFormProps) {
  const { accounts } = useMoreText();
  const { setup } = accounts;
  const language = useLanguage();
  const [form, fields] = useForm<{
    community: string;
    language: string;
    timeZone: string;
    name: string;
    email: string;
    password: string;
  }>({ id: "setup", lastResult, defaultValue: { language } });
  return (
    <AnsweredForm form={form} above={32} gap={40}>
      <fieldset className="col" style={{ gap: 16 }}>
        <legend className="h-xl" style={{ marginBottom: 16 }}>
          {setup.communityLegend}
        </legend>
        <TextField
          field={fields.community}
          label={setup.communityName}
          hint={setup.communityHint}
          autoComplete="off"
        />
        <RadioGroup
          field={fields.language}
          label={accounts.language}
          inline
          options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        />
        <TimeZone field={fields.timeZone} timeZones={timeZones} />
      </fieldset>
      <fieldset className="col" style={{ gap: 16 }}>
        <legend className="h-xl">{setup.youLegend}</legend>
        <p className="small">{setup.youHint}</p>
        <TextField field={fields.name} label={accounts.name} autoComplete="name" />
        <TextField
          field={fields.email}
          label={accounts.email}
          hint={accounts.emailPrivacy}
          type="email"
          autoComplete="username"
        />
        <NewPassword field={fields.password} label={accounts.password} />
      </fieldset>
      <Button variant="primary" block>
        {setup.submit}
      </Button>
    </AnsweredForm>
  );
}

interface TimeZoneProps {
  field: { id: string; name: string; errors?: string[] | undefined; initialValue?: unknown };
  timeZones: readonly string[];
}

/** Starts with the zone of this device, which only the browser knows. */
function TimeZone({ field, timeZones }: TimeZoneProps) {
  const { accounts } = useMoreText();
  const typed = typeof field.initialValue === "string" ? field.initialValue : undefined;
  const [zone, setZone] = useState(typed ?? "UTC");
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (typed === undefined && timeZones.includes(here)) setZone(here);
  }, [typed, timeZones]);
  return (
    <SelectField
      id={field.id}
      name={field.name}
      errors={field.errors}
      label={accounts.timeZone}
      hint={accounts.setup.timeZoneHint}
      value={zone}
      onChange={(event) => setZone(event.currentTarget.value)}
      options={timeZones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
    />
  );
}
