import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import type { Ceremony } from "../schema";

// Loaded when somebody asks for it: most people never do.

/** What came of a ceremony: done (with where it leads), stopped by the person, or refused. */
export type Outcome = { done: string } | { stopped: true } | { refused: true };

async function post(path: string, body: object): Promise<Record<string, unknown> | null> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
  });
  return answer.ok ? ((await answer.json()) as Record<string, unknown>) : null;
}

/** Asks the browser for a passkey, to make one, to come in, or to prove who one is. */
export async function perform(ceremony: Ceremony, to: string): Promise<Outcome> {
  const optionsJSON = await post("/passkeys/options", { ceremony });
  if (!optionsJSON) return { refused: true };
  let response;
  try {
    response =
      ceremony === "register"
        ? await startRegistration({ optionsJSON: optionsJSON as never })
        : await startAuthentication({ optionsJSON: optionsJSON as never });
  } catch (error) {
    // Closed, or too late: the browser tells no more, so that sites learn nothing.
    if (error instanceof Error && error.name === "NotAllowedError") return { stopped: true };
    return { refused: true };
  }
  const answer = await post("/passkeys/answer", { ceremony, response });
  return answer ? { done: to } : { refused: true };
}
