import { z } from "zod";
import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { Viewer } from "~/features/accounts/door.server";
import type { Text } from "~/text";
import { placeCalled } from "~/platform/places/places.server";
import { textFor } from "~/text/text.server";
import { chooseFirstPassword, keepKnown, tellStory } from "./commands.server";
import { profileFields } from "../fields/fields.server";
import { ownProfile } from "../load.server";
import { profileSchema } from "../schema";
import { askedBeside, askedIn, askedShape } from "./asked";
import { firstPasswordSchema, storySchema } from "./schema";

/** What a form of the welcome came to: the result to show again, or null when it was saved. */
type Wrong = ReturnType<typeof again> | null;

interface Replying {
  reply(options: {
    formErrors?: string[];
    fieldErrors?: Record<string, string[]>;
    hideFields?: string[];
  }): SubmissionResult<string[]>;
}

const again = (submission: Replying, t: Text, fieldErrors?: Record<string, string[]>) =>
  data(
    {
      lastResult: submission.reply({
        hideFields: ["password"],
        ...(fieldErrors ? { fieldErrors } : { formErrors: [t.common.pleaseCheck] }),
      }),
    },
    400,
  );

/** Saves what is known of her, as the form left it. */
export async function saveKnown(viewer: Viewer, form: FormData): Promise<Wrong> {
  const t = textFor(viewer.language);
  const asked = askedBeside(await profileFields());
  const schema = profileSchema(t).and(z.object(askedShape(t, asked)));
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return again(submission, t);
  const beside = askedIn(asked, submission.value);
  const place = beside.place ? placeCalled(beside.place, viewer.language) : null;
  if (beside.place && !place && beside.place !== (await ownProfile(viewer)).profile.placeName)
    return again(submission, t, { place: [t.profiles.edit.noPlace] });
  await keepKnown(viewer, submission.value, new Set(form.keys()), { ...beside, known: place });
  return null;
}

/** Sets her first password. */
export async function savePassword(viewer: Viewer, form: FormData): Promise<Wrong> {
  const t = textFor(viewer.language);
  const submission = parseWithZod(form, { schema: firstPasswordSchema(t) });
  if (submission.status !== "success") return again(submission, t, {});
  const problem = await chooseFirstPassword(viewer, submission.value.password);
  return problem
    ? again(submission, t, { password: [t.accounts.passwordProblems[problem]] })
    : null;
}

/** Saves her story, gift and need; with `over` the first session ends, and `door` is the circle she chose. */
export async function saveStory(
  viewer: Viewer,
  form: FormData,
  { over }: { over: boolean },
): Promise<{ wrong: NonNullable<Wrong> } | { wrong: null; door: string | undefined }> {
  const t = textFor(viewer.language);
  const submission = parseWithZod(form, { schema: storySchema(t) });
  if (submission.status !== "success") return { wrong: again(submission, t) };
  await tellStory(viewer, submission.value, { over });
  return { wrong: null, door: submission.value.door };
}
