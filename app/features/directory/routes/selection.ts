import {
  createReadableStreamFromReadable,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import type { Readable } from "node:stream";
import { requireStaff } from "~/features/accounts/door.server";
import { limit } from "~/platform/rate-limit.server";
import { textFor } from "~/text/text.server";
import { actOnSelection } from "../selection.server";

/** Whoever comes here by a link wants the people. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  return redirect("/people");
}

/** What staff do with several people at once, as one plain form. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  await limit("selection", viewer.id, { points: 60, seconds: 3600 });
  const outcome = await actOnSelection(viewer, await request.formData(), textFor(viewer.language));
  if ("to" in outcome) return redirect(outcome.to);
  return new Response(createReadableStreamFromReadable(outcome.csv as Readable), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="people.csv"',
      "Cache-Control": "no-store",
    },
  });
}
