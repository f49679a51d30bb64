import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { spend } from "~/platform/rate-limit.server";
import { textFor } from "~/text/text.server";
import { suggestedFor } from "../suggested.server";
import { suggestQuery } from "../schema";

const PER_MINUTE = { points: 300, seconds: 60 };

/** Who or what is meant by what somebody types: people by name, and gifts and other values, as far as she sees them. JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  if ((await spend("suggest", viewer.id, PER_MINUTE)) > 0)
    return Response.json({ found: [] }, { status: 429 });
  const q = suggestQuery(new URL(request.url).searchParams);
  return Response.json({ found: await suggestedFor(viewer, q, textFor(viewer.language)) });
}
