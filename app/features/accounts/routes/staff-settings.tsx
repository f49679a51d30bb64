import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { ButtonLink, LogoMark, Note } from "~/ui";
import { Check } from "~/ui/icons";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { onlyWhenSheAsks } from "../asked-before";
import { changeCommunity, theSettings } from "../commands/community.server";
import { formOf, sayWhatIsWrong } from "../forms.server";
import { wordsOf } from "../language.server";
import { requireFreshProof } from "../proof.server";
import { requireStaff } from "../sessions.server";
import { communitySchema } from "../staff/schema";
import { timeZones } from "../time-zones";
import { SettingsForm, type SettingsAnswer } from "../staff/ui/settings-form";

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

export const shouldRevalidate = onlyWhenSheAsks;

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

export default function CommunitySettings() {
  const { settings, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as SettingsAnswer | undefined;
  const { settings: words } = useStaffText().running;
  const [params] = useSearchParams();
  const isDone = params.has("done") && !answer;
  return (
    <div className="page">
      <h1 className="h-3xl">{words.title}</h1>
      <div className="col" style={{ gap: 32, marginTop: 24, maxWidth: 600 }}>
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
        <section className="col" style={{ gap: 12 }}>
          <h2 className="h-xl">{words.logo}</h2>
          <div className="row row-4 wrap settings-logo">
            <LogoMark size={48} />
            <p className="grow">{words.logoLine}</p>
            <ButtonLink to="/staff/settings/logo">{words.changeLogo}</ButtonLink>
          </div>
        </section>
        <SettingsForm settings={settings} zones={zones} answer={answer} />
      </div>
    </div>
  );
}
