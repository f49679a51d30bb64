import { notFound } from "~/platform/http/responses.server";

/** Any address that nothing answers: the same 404 as what is hidden. */
export function loader(): never {
  throw notFound();
}

export function action(): never {
  throw notFound();
}

export default function Missing() {
  return null;
}
