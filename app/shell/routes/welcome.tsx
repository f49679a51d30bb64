import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import {
  PreviewCard,
  usePreview,
  WelcomeDone,
  WelcomeFrame,
  WelcomeKnown,
  WelcomePassword,
  WelcomeStory,
} from "~/features/members/door";
import {
  goWithoutPassword,
  saveKnown,
  savePassword,
  saveStory,
  welcomeFor,
  welcomeQuery,
} from "~/features/members/door.server";
import { notFound } from "~/platform/http/responses.server";
import { enterFirstDoor, firstCircles, firstDoors } from "~/shell/welcome.server";
import { textFor } from "~/text/text.server";
import { moreTitle } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";

export const handle: PageHandle = { title: moreTitle((text) => text.members.welcome.title) };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const { searchParams } = new URL(request.url);
  const asked = welcomeQuery.parse(Object.fromEntries(searchParams));
  const welcome = await welcomeFor(viewer, asked.step);
  const { step } = welcome;
  return {
    ...welcome,
    doors: step === 3 ? await firstDoors(viewer, textFor(viewer.language)) : [],
    circles: step === 4 ? await firstCircles(viewer, searchParams.get("circle")) : [],
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const form = await request.formData();
  switch (String(form.get("intent"))) {
    case "known":
      return (await saveKnown(viewer, form)) ?? redirect("/welcome?step=2");
    case "password":
      return (await savePassword(viewer, form)) ?? redirect("/welcome?step=3");
    case "no-password":
      await goWithoutPassword(viewer);
      return redirect("/welcome?step=3");
    case "save": {
      const { wrong } = await saveStory(viewer, form, { over: false });
      return wrong ?? data({ saved: true, lastResult: null });
    }
    case "come-in": {
      const told = await saveStory(viewer, form, { over: true });
      if (told.wrong) return told.wrong;
      const slug = told.door ? await enterFirstDoor(viewer, told.door) : null;
      return redirect(slug ? `/welcome?step=4&circle=${slug}` : "/welcome?step=4");
    }
    default:
      throw notFound();
  }
}

// What is saved while she writes is on her screen already.
export const shouldRevalidate = ({
  formData,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
  formData?.get("intent") === "save" ? false : defaultShouldRevalidate;

export default function Welcome() {
  const page = useLoaderData<typeof loader>();
  // A step that follows another starts with what was saved, not with what was typed there.
  return <WelcomeStep key={page.step} page={page} />;
}

function WelcomeStep({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { step, profile, visibility, cohort, password, mailLeaves } = page;
  const lastResult = useActionData<typeof action>()?.lastResult ?? null;
  const { preview, onTyped } = usePreview(profile, visibility);
  const shared = { profile, lastResult, onTyped };
  return (
    <WelcomeFrame
      step={step}
      aside={
        <PreviewCard
          preview={preview}
          clothOf={cohort?.id ?? profile.id}
          cohort={cohort?.line ?? null}
        />
      }
    >
      {step === 1 ? (
        <WelcomeKnown
          {...shared}
          {...{ visibility, undecided: page.undecided, askedBuiltIn: page.askedBuiltIn }}
          {...{ asked: page.asked, askedValues: page.askedValues }}
        />
      ) : null}
      {step === 2 ? (
        <WelcomePassword
          password={password ?? "has"}
          mailLeaves={mailLeaves}
          lastResult={lastResult}
        />
      ) : null}
      {step === 3 ? <WelcomeStory {...shared} doors={page.doors} /> : null}
      {step === 4 ? <WelcomeDone name={profile.name} circles={page.circles} /> : null}
    </WelcomeFrame>
  );
}
