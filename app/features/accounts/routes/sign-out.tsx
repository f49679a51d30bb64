import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { goOut } from "../forms.server";
import { endSession, optionalMember } from "../sessions.server";

/** Opening the address changes nothing. */
export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await optionalMember(request);
  if (viewer) await endSession(viewer.sessionId);
  return goOut();
}
