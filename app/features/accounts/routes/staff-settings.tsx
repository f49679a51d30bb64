import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Button, CheckField, Note, SelectField, TextField } from "~/ui";
import { Check } from "~/ui/icons";
import { useText } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { LANGUAGE_NAMES, LANGUAGES } from "~/text";
import { changeCommunity, theSettings, type CommunityNow } from "../commands/community.server";
import { formOf, sayWhatIsWrong } from "../forms.server";
import { wordsOf } from "../language.server";
import { requireFreshProof } from "../proof.server";
import { requireStaff } from "../sessions.server";
import { CLOTHS } from "~/ui/look";
import { communitySchema } from "../staff/schema";
import { timeZones } from "../time-zones";
import { AnsweredForm } from "../ui/answered-form";

export const handle: PageHandle = {
  title: (t) => t.shell.communitySettings,
  back: () => "/staff",
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  await requireFreshProof(request);
  const settings = await theSettings();
  return { settings, zones: timeZones(settings.timeZone) };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request);
  const viewer = await requireFreshProof(request);
  const { text } = await wordsOf(request);
  const submission = parseWithZod(await formOf(request), { schema: communitySchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission);
  const now = await changeCommunity(viewer, submission.value);
  if (now) return data({ form: "", lastResult: submission.reply(), now }, 409);
  return redirect("/staff/settings?done=1");
}

/** What the action answers: what is wrong, or what somebody else kept meanwhile. */
interface Answer {
  lastResult: SubmissionResult<string[]>;
  now?: CommunityNow;
}

export default function CommunitySettings() {
  const answer = useActionData<typeof action>() as Answer | undefined;
  const { settings: words } = useStaffText().running;
  const [params] = useSearchParams();
  const isDone = params.has("done") && !answer;
  return (
    <div className="page">
      <h1 className="h-3xl">{words.title}</h1>
      <div className="col" style={{ gap: 24, marginTop: 24, maxWidth: 600 }}>
        {isDone ? (
          <div role="status">
            <Note icon={Check}>{words.saved}</Note>
          </div>
        ) : null}
        {answer?.now ? (
          <div role="alert">
            <Note>{words.changed}</Note>
          </div>
        ) : null}
        <SettingsForm answer={answer} />
      </div>
    </div>
  );
}

function SettingsForm({ answer }: { answer: Answer | undefined }) {
  const { settings, zones } = useLoaderData<typeof loader>();
  const { settings: words } = useStaffText().running;
  const { accounts } = useText();
  const [form, fields] = useForm<Record<keyof typeof settings, string>>({
    id: "community",
    lastResult: answer?.lastResult,
  });
  const typed = answer?.lastResult.initialValue;
  const start = (key: keyof typeof settings) => String(typed ? (typed[key] ?? "") : settings[key]);
  const isTicked = typed ? typed["secondStep"] === "on" : settings.secondStep;
  // Nobody's words are lost: what was kept meanwhile stands below what was typed.
  const theirs = (key: keyof typeof settings, said: (value: string) => string = (v) => v) => {
    const now = answer?.now;
    return now && String(now[key]) !== start(key)
      ? words.theirs({ value: said(String(now[key])) })
      : undefined;
  };
  const named = (names: Record<string, string>) => (value: string) => names[value] ?? value;
  const languageName = named(LANGUAGE_NAMES);
  return (
    <AnsweredForm form={form}>
      <input type="hidden" name="revision" value={answer?.now?.revision ?? settings.revision} />
      <TextField
        field={fields.name}
        label={words.name}
        defaultValue={start("name")}
        hint={theirs("name")}
        required
      />
      <SelectField
        field={fields.language}
        label={words.language}
        defaultValue={start("language")}
        hint={theirs("language", languageName)}
        options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
      />
      <SelectField
        field={fields.timeZone}
        label={accounts.timeZone}
        defaultValue={start("timeZone")}
        hint={theirs("timeZone")}
        options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      />
      <SelectField
        field={fields.cloth}
        label={words.cloth}
        defaultValue={start("cloth")}
        hint={theirs("cloth", named(words.cloths)) ?? words.clothHint}
        options={CLOTHS.map((value) => ({ value, label: words.cloths[value] }))}
      />
      <CheckField
        field={fields.secondStep}
        label={words.secondStep}
        hint={words.secondStepHint}
        defaultChecked={isTicked}
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
      <div>
        <Button variant="primary">{words.save}</Button>
      </div>
    </AnsweredForm>
  );
}
