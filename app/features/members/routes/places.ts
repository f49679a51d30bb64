import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { placesLike } from "~/platform/places/places.server";
import { spend } from "~/platform/rate-limit.server";

const PER_MINUTE = { points: 300, seconds: 60 };

/** Places whose names begin like what somebody types. JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  if ((await spend("places", viewer.id, PER_MINUTE)) > 0)
    return Response.json({ found: [] }, { status: 429 });
  const q = new URL(request.url).searchParams.get("q") ?? "";
  const found = placesLike(q, viewer.language).map(({ name, label }) => ({
    ...{ value: label, label: name },
    detail: label.slice(name.length + 2),
  }));
  return Response.json({ found });
}
