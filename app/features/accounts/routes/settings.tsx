import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LANGUAGE_NAMES, offered } from "~/text";
import { Button, RadioGroup, SelectField } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { saveSettings } from "../commands/settings.server";
import { formOf, sayWhatIsWrong } from "../forms.server";
import { languageCookie, wordsOf } from "../language.server";
import { theCommunity } from "../people.server";
import { settingsSchema } from "../schema";
import { requireMember } from "../sessions.server";
import { timeZones } from "../time-zones";
import { AnsweredForm } from "../ui/answered-form";
import { SettingsFrame } from "../ui/settings-frame";

export const handle: PageHandle = { title: moreTitle((t) => t.accounts.settings.title) };

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, timeZone, theme } = await requireMember(request);
  return { language, timeZone, theme, timeZones: timeZones(timeZone), languages: await choices() };
}

const choices = async () => offered((await theCommunity())?.languages ?? []);

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const { text } = await wordsOf(request);
  const submission = parseWithZod(await formOf(request), {
    schema: settingsSchema(text, await choices()),
  });
  if (submission.status !== "success") return sayWhatIsWrong(submission);
  await saveSettings(viewer, submission.value);
  const headers = { "Set-Cookie": languageCookie(submission.value.language) };
  throw redirect("/settings?done=settings", { headers });
}

export default function Settings() {
  const { language, timeZone, theme, timeZones: zones, languages } = useLoaderData<typeof loader>();
  const { accounts } = useMoreText();
  const { settings } = accounts;
  const [form, fields] = useForm<{ language: string; timeZone: string; theme: string }>({
    id: "settings",
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: { language, timeZone, theme },
  });
  const themes = ["system", "light", "dark"] as const;
  return (
    <SettingsFrame done={{ settings: settings.saved }}>
      <AnsweredForm form={form} gap={24}>
        {languages.length > 1 ? (
          <RadioGroup
            field={fields.language}
            label={accounts.language}
            hint={settings.languageHint}
            inline
            options={languages.map((code) => ({
              value: code,
              label: <span lang={code}>{LANGUAGE_NAMES[code]}</span>,
            }))}
          />
        ) : (
          <input type="hidden" name="language" value={languages[0]} />
        )}
        <SelectField
          field={fields.timeZone}
          label={accounts.timeZone}
          hint={settings.timeZoneHint}
          options={zones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
        />
        <RadioGroup
          field={fields.theme}
          label={settings.theme}
          options={themes.map((value) => ({ value, label: settings.themes[value] }))}
        />
        <div>
          <Button variant="primary">{settings.save}</Button>
        </div>
      </AnsweredForm>
    </SettingsFrame>
  );
}
