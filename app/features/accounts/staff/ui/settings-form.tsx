import { useForm, type FieldMetadata, type SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { LANGUAGE_NAMES, LANGUAGES } from "~/text";
import {
  Button,
  CheckField,
  CheckGroup,
  Cloth,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { CLOTHS, DOOR_CLOTH } from "~/ui/look";
import { useStaffText } from "~/ui/staff-text";
import { AnsweredForm } from "../../ui/answered-form";
import type { CommunityGiven } from "../schema";
import { ENTRIES } from "../schema";

type Key = Exclude<keyof CommunityGiven, "revision">;

/** What the form answers: what is wrong, or what somebody else kept meanwhile. */
export interface SettingsAnswer {
  lastResult: SubmissionResult<string[]>;
  now?: CommunityGiven;
}

interface SettingsFormProps {
  settings: CommunityGiven;
  zones: string[];
  answer: SettingsAnswer | undefined;
}

/** The settings of the community, by what they are about. What somebody else kept meanwhile stands below what was typed. */
export function SettingsForm({ settings, zones, answer }: SettingsFormProps) {
  const { settings: words } = useStaffText().running;
  const [form, fields] = useForm<Record<Key, string>>({
    id: "community",
    lastResult: answer?.lastResult,
  });
  const shared = useStarts(settings, answer, fields);
  const began = answer?.lastResult.initialValue?.["revision"];
  const revision = answer?.now?.revision ?? (typeof began === "string" ? began : settings.revision);
  return (
    <AnsweredForm form={form} gap={32}>
      <input type="hidden" data-anew="" name="revision" value={revision} />
      <About {...shared} zones={zones} />
      <Coming {...shared} />
      <Safety {...shared} />
      <div>
        <Button variant="primary">{words.save}</Button>
      </div>
    </AnsweredForm>
  );
}

interface Starts {
  fields: Record<Key, FieldMetadata<string, Record<Key, string>, string[]>>;
  start: (key: Key) => string;
  /** What somebody else kept meanwhile, as a sentence; nothing where it is the same. */
  theirs: (key: Key, said?: (value: string) => string) => string | undefined;
}

// How each setting stands in its control: lists by spaces or lines, boxes as "on".
const control = (value: unknown): string => {
  if (Array.isArray(value)) return value.join("\n");
  if (typeof value === "boolean") return value ? "on" : "";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

function useStarts(
  settings: CommunityGiven,
  answer: SettingsAnswer | undefined,
  fields: Starts["fields"],
): Starts {
  const { settings: words } = useStaffText().running;
  const typed = answer?.lastResult.initialValue;
  const now = answer?.now;
  const start = (key: Key) => control(typed ? typed[key] : settings[key]);
  return {
    fields,
    start,
    theirs: (key, said = (value) => value) =>
      now && control(now[key]) !== start(key)
        ? words.theirs({ value: said(control(now[key])) })
        : undefined,
  };
}

const named = (names: Record<string, string>) => (value: string) =>
  value
    .split("\n")
    .map((each) => names[each] ?? each)
    .join(", ");

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="col" style={{ gap: 16 }}>
      <h2 className="h-xl">{title}</h2>
      {children}
    </section>
  );
}

function About({ fields, start, theirs, zones }: Starts & { zones: string[] }) {
  const { settings: words } = useStaffText().running;
  const { accounts } = useMoreText();
  const languageName = named(LANGUAGE_NAMES);
  return (
    <>
      <Part title={words.about}>
        <TextField
          field={fields.name}
          label={words.name}
          defaultValue={start("name")}
          hint={theirs("name")}
          required
        />
        <SelectField
          field={fields.timeZone}
          label={accounts.timeZone}
          defaultValue={start("timeZone")}
          hint={theirs("timeZone")}
          options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        />
        <RadioGroup
          field={fields.cloth}
          label={words.cloth}
          defaultValue={start("cloth")}
          hint={theirs("cloth", named(words.cloths)) ?? words.clothHint}
          options={CLOTHS.map((value) => ({
            value,
            label: (
              <span className="row">
                <Cloth w={120} h={32} t={8} {...DOOR_CLOTH[value]} />
                {words.cloths[value]}
              </span>
            ),
          }))}
        />
      </Part>
      <Part title={words.reading}>
        <SelectField
          field={fields.language}
          label={words.language}
          defaultValue={start("language")}
          hint={theirs("language", languageName)}
          options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        />
        <CheckGroup
          field={fields.languages}
          label={words.languages}
          defaultValue={start("languages").split("\n")}
          hint={theirs("languages", languageName) ?? words.languagesHint}
          inline
          options={LANGUAGES.map((value) => ({
            value,
            label: <span lang={value}>{LANGUAGE_NAMES[value]}</span>,
          }))}
        />
      </Part>
    </>
  );
}

function Coming({ fields, start, theirs }: Starts) {
  const { settings: words } = useStaffText().running;
  return (
    <Part title={words.coming}>
      <RadioGroup
        field={fields.entry}
        label={words.entry}
        defaultValue={start("entry")}
        hint={theirs("entry", named(words.entries))}
        options={ENTRIES.map((value) => ({ value, label: words.entries[value] }))}
      />
      <TextArea
        field={fields.entryDomains}
        label={words.entryDomains}
        defaultValue={start("entryDomains")}
        hint={theirs("entryDomains", named({})) ?? words.entryDomainsHint}
        rows={2}
        spellCheck={false}
        autoCapitalize="none"
      />
      <CheckField
        field={fields.membersInvite}
        label={words.membersInvite}
        hint={theirs("membersInvite", yesOrNo(words)) ?? words.membersInviteHint}
        defaultChecked={start("membersInvite") === "on"}
      />
    </Part>
  );
}

const yesOrNo = (words: { yes: string; no: string }) => (value: string) =>
  value === "on" ? words.yes : words.no;

function Safety({ fields, start, theirs }: Starts) {
  const { settings: words } = useStaffText().running;
  return (
    <Part title={words.safety}>
      <CheckField
        field={fields.secondStep}
        label={words.secondStep}
        hint={theirs("secondStep", yesOrNo(words)) ?? words.secondStepHint}
        defaultChecked={start("secondStep") === "on"}
      />
      <TextField
        field={fields.stillTrueMonths}
        type="number"
        min={0}
        max={60}
        label={words.stillTrue}
        defaultValue={start("stillTrueMonths")}
        hint={theirs("stillTrueMonths") ?? words.stillTrueHint}
      />
    </Part>
  );
}
