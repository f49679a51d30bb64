import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/features/accounts/door.server";
import { answerForm } from "./plain-forms.server";

/** Does what a form of a talk's page brings, as a browser sends it without a script: leads to where it is seen, or answers why not, with what was typed. */
export async function answerTalk(viewer: Viewer, request: Request, talkPath: string) {
  const answer = await answerForm(viewer, request);
  if ("seq" in answer) return redirect(`${talkPath}#m-${answer.seq}`);
  const { status, ...refused } = answer;
  return data(refused, status);
}
