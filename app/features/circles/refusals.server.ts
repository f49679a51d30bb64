import { notFound, refused } from "~/platform/http/responses.server";
import type { Refusal } from "./policy";

/** A refusal that can be told in a sentence. */
export type Told = Exclude<Refusal, "hidden">;

// What the page would not have offered: said by the page for it.
const NOT_OFFERED = new Set<Refusal>(["not-a-member", "not-host", "sign-in"]);

/** Throws what is no answer to a form: the 404 of what is hidden, the 403 of what was never hers to do. Anything else comes back to be told. */
export function refuse(refusal: Refusal): Told {
  if (refusal === "hidden") throw notFound();
  if (NOT_OFFERED.has(refusal)) throw refused();
  return refusal;
}
