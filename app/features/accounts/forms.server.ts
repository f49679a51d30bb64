import { data, redirect } from "@remix-run/node";
import type { SubmissionResult } from "@conform-to/react";
import type { BadPassword } from "./commands/password.server";
import { saveSettings } from "./commands/settings.server";
import { safePath } from "~/shared/paths";
import { offered, type Text } from "~/text";
import { asLanguage, languageCookie } from "./language.server";
import { theCommunity } from "./people.server";
import { blankCookie, optionalMember } from "./sessions.server";
import type { SignedIn } from "./second-step/halfway.server";
import { refusalSentence, refusalStatus, type Refusal } from "./refusals";

// What is typed here is never sent back.
const SECRETS = ["password", "proof"];

interface Replying {
  reply(options: {
    formErrors?: string[];
    fieldErrors?: Record<string, string[]>;
    hideFields?: string[];
  }): SubmissionResult<string[]>;
}

/** What was posted; an empty form where the body is none. */
export const formOf = (request: Request): Promise<FormData> =>
  request.formData().catch(() => new FormData());

/** The form again, with what is wrong beside its fields and what was typed kept, but for passwords. A page with several forms names the one. */
export const sayWhatIsWrong = (submission: Replying, form = "") =>
  data({ form, lastResult: submission.reply({ hideFields: SECRETS }) }, 400);

/** The form again, with the reason why it was not done. */
export function sayWhyNot(submission: Replying, text: Text, why: Refusal | BadPassword, form = "") {
  const hideFields = SECRETS;
  if ("passwordProblem" in why) {
    const password = [text.accounts.passwordProblems[why.passwordProblem]];
    const lastResult = submission.reply({ hideFields, fieldErrors: { password } });
    return data({ form, lastResult }, 400);
  }
  const sentence = [refusalSentence(text, why)];
  const field = { wrongPassword: "proof", sameEmail: "email" }[why.refusal as string];
  const lastResult = submission.reply(
    field
      ? { hideFields, fieldErrors: { [field]: sentence } }
      : { hideFields, formErrors: sentence },
  );
  const headers: Record<string, string> =
    "seconds" in why ? { "Retry-After": String(why.seconds) } : {};
  return data({ form, lastResult }, { status: refusalStatus(why), headers });
}

/** Leads on with a new session, or to the second step of coming in. */
export const goIn = (to: string, { cookie, half }: SignedIn) =>
  redirect(half ? `/sign-in/second?to=${encodeURIComponent(to)}` : to, {
    headers: { "Set-Cookie": cookie },
  });

/** Leads out: no session, and nothing of it left in the browser. */
export function goOut() {
  const headers = new Headers({ "Clear-Site-Data": '"cache", "storage"' });
  headers.append("Set-Cookie", blankCookie());
  return redirect("/sign-in", { headers });
}

/** Keeps the language somebody chose at the door, on this device and for her account where she is in, and shows the same page in it. Throws the redirect; does nothing for other forms. */
export async function mayChooseLanguage(request: Request, form: FormData): Promise<void> {
  if (form.get("intent") !== "language") return;
  const language = asLanguage(form.get("language"));
  const headers = new Headers();
  const among = offered((await theCommunity())?.languages ?? []);
  if (language && among.includes(language)) {
    headers.set("Set-Cookie", languageCookie(language));
    const viewer = await optionalMember(request);
    if (viewer) await saveSettings(viewer, { language });
  }
  throw redirect(safePath(form.get("back"), "/sign-in"), { headers });
}
