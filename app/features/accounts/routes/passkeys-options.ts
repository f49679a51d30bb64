import type { ActionFunctionArgs } from "@remix-run/node";
import { limit } from "~/platform/rate-limit.server";
import { currentRequest } from "~/platform/request-context.server";
import { notFound, refused } from "~/platform/http/responses.server";
import { nameOfAccount, theCommunity } from "../people.server";
import { proofFacts } from "../proof.server";
import { halfwayOf } from "../second-step/halfway.server";
import { questionFor, registrationFor } from "../second-step/passkeys.server";
import { optionsSchema } from "../second-step/schema";
import { requireMember } from "../sessions.server";

/** Nothing is read here. */
export const loader = () => {
  throw notFound();
};

/** What the browser is asked for in a ceremony of passkeys, in JSON. */
export async function action({ request }: ActionFunctionArgs) {
  const asked = optionsSchema.safeParse(await request.json().catch(() => null));
  if (!asked.success) throw notFound();
  await limit("passkeys", currentRequest()?.ip ?? "", { points: 60, seconds: 300 });
  if (asked.data.ceremony === "sign-in") {
    const half = await halfwayOf(request);
    return Response.json(await questionFor("SIGN_IN", half?.accountId ?? null));
  }
  const viewer = await requireMember(request);
  if (asked.data.ceremony === "prove")
    return Response.json(await questionFor("STEP_UP", viewer.id));
  if (!(await proofFacts(viewer)).fresh) throw refused();
  const [name, community] = await Promise.all([nameOfAccount(viewer.id), theCommunity()]);
  const options = await registrationFor(viewer, name, community?.name ?? "Weft");
  if (!options) throw refused();
  return Response.json(options);
}
