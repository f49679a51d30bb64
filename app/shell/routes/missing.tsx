import { notFound } from "~/platform/http/responses.server";
import { refusedHere } from "~/shell/refused-page.server";

/** Any address that nothing answers: the same 404 as what is hidden. */
export function loader(): never {
  throw refusedHere()?.refusal ?? notFound();
}

export function action(): never {
  throw notFound();
}

export default function Missing() {
  return null;
}
