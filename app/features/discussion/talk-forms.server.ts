import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/features/accounts/door.server";
import { changeFrom, sayFrom } from "./answers.server";

/** Does what a form of a talk's page brings, as a browser sends it without a script: leads to where it is seen, or answers why not, with what was typed. */
export async function answerTalk(viewer: Viewer, form: FormData, talkPath: string) {
  const about = form.get("message");
  const answer =
    typeof about === "string"
      ? await changeFrom(viewer, about, form)
      : await sayFrom(viewer, String(form.get("conversation")), form);
  if ("error" in answer) {
    const body = form.get("body");
    const typed = typeof body === "string" ? body : "";
    const refused = { error: answer.error, typed, about: typeof about === "string" ? about : null };
    return data(refused, answer.status);
  }
  const seq = "line" in answer ? answer.line.seq : answer.seq;
  return redirect(`${talkPath}#m-${seq}`);
}
