import type { Text } from "~/text";

/** Why a command was not done; what a form says instead of an error page. Seconds: how long to wait. */
export type Refusal =
  | { refusal: "noMatch" | "wrongPassword" | "busy" | "sameEmail" | "mailStays" | "signInAgain" }
  | { refusal: "slowDown" | "slowDownLetters"; seconds: number }
  | { refusal: "linkOver" };

/** Whether an answer is a refusal. */
export const isRefusal = (answer: object): answer is Refusal => "refusal" in answer;

/** The sentence of a refusal, in the words of a catalogue. */
export function refusalSentence(text: Text, refused: Refusal): string {
  const { refusals, ways, link } = text.accounts;
  if ("seconds" in refused) {
    return refusals[refused.refusal]({ minutes: Math.max(1, Math.ceil(refused.seconds / 60)) });
  }
  if (refused.refusal === "signInAgain") return ways.proofText;
  if (refused.refusal === "linkOver") return link.overText;
  return refusals[refused.refusal];
}

/** The HTTP status of a refusal. */
export function refusalStatus(refused: Refusal): number {
  if ("seconds" in refused) return 429;
  if (refused.refusal === "busy") return 503;
  return refused.refusal === "linkOver" ? 410 : 400;
}
