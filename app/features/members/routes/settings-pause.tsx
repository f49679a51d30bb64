import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "~/features/accounts/door";
import { formOf, requireMember } from "~/features/accounts/door.server";
import { textFor } from "~/text/text.server";
import { Button, FormErrors, Note, TextField } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { moreTitle, useMoreText } from "~/ui/more-text";
import { BellOff } from "~/ui/icons";
import type { PageHandle } from "~/ui/page-handle";
import { communityDay, endPause, pause, pauseOf, setUnlisted } from "../pause/commands.server";
import { pauseSchema } from "../pause/schema";

export const handle: PageHandle = {
  title: moreTitle((text) => text.going.pause.title),
  back: () => "/settings",
};

const done = (what: string) => redirect(`/settings/pause?done=${what}`);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  return pauseOf(viewer.id);
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const form = await formOf(request);
  const intent = form.get("intent");
  if (intent === "end") {
    await endPause(viewer);
    return done("ended");
  }
  if (intent === "leave-out" || intent === "take-in") {
    await setUnlisted(viewer.id, intent === "leave-out");
    return done("directory");
  }
  const today = await communityDay();
  const submission = parseWithZod(form, { schema: pauseSchema(textFor(viewer.language), today) });
  if (submission.status !== "success") return data({ lastResult: submission.reply() }, 400);
  await pause(viewer, submission.value);
  return done(submission.value.from > today ? "planned" : "begun");
}

export default function SettingsPause() {
  const { pause: now, unlisted } = useLoaderData<typeof loader>();
  const { pause: words } = useMoreText().going;
  const format = useFormat();
  const [form, fields] = useForm<{ from: string; until: string }>({
    id: "pause",
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: { from: now?.from ?? "", until: now?.until ?? "" },
  });
  const { begun, planned, ended, directorySaved } = words;
  return (
    <SettingsFrame done={{ begun, planned, ended, directory: directorySaved }}>
      <section aria-labelledby="pausing" className="col" style={{ gap: 16 }}>
        <h2 className="h-xl" id="pausing">
          {words.title}
        </h2>
        <p>{words.lead}</p>
        {now ? (
          <Note icon={BellOff}>
            <p>
              {!now.now
                ? words.toCome({ date: format.plainDate(now.from) })
                : now.until
                  ? words.onUntil({ date: format.plainDate(now.until) })
                  : words.on}
            </p>
            <Form method="post" style={{ marginTop: 12 }}>
              <Button small name="intent" value="end">
                {words.end}
              </Button>
            </Form>
          </Note>
        ) : null}
        <Form method="post" {...getFormProps(form)} className="col" style={{ gap: 16 }}>
          <FormErrors errors={form.errors} />
          <TextField type="date" field={fields.from} label={words.from} hint={words.fromHint} />
          <TextField type="date" field={fields.until} label={words.until} hint={words.untilHint} />
          <div>
            <Button variant={now ? "plain" : "primary"} name="intent" value="pause">
              {now ? words.change : words.begin}
            </Button>
          </div>
        </Form>
      </section>
      <hr className="rule" style={{ margin: 0 }} />
      <section aria-labelledby="directory" className="col" style={{ gap: 12 }}>
        <h2 className="h-xl" id="directory">
          {words.directory}
        </h2>
        <p>{unlisted ? words.unlisted : words.listed}</p>
        <Form method="post">
          <Button small name="intent" value={unlisted ? "take-in" : "leave-out"}>
            {unlisted ? words.takeIn : words.leaveOut}
          </Button>
        </Form>
      </section>
    </SettingsFrame>
  );
}
