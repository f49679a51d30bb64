import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { zipAnswer } from "../answer.server";
import { exportMine } from "../mine.server";

/** Reading the address shows nothing: making an export is asked for by the button of settings. */
export const loader = () => {
  throw notFound();
};

/** All that is about the viewer, as a zip. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  if (request.method !== "POST") throw redirect("/settings/data");
  return zipAnswer(await exportMine(viewer), "my-data.zip");
}
