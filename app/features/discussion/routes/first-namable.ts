import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember, type Viewer } from "~/features/accounts/door.server";
import { enterCircle } from "~/features/circles/door.server";
import { refused } from "~/platform/http/responses.server";
import { spend } from "~/platform/rate-limit.server";
import { textFor } from "~/text/text.server";
import { told } from "../answers.server";
import type { Place } from "../mentions.server";
import { newPrivateFor } from "../new-private.server";
import { namable, NAMING } from "../queries/namable.server";
import { newPrivateQuery, peopleQuery } from "../schema";

/** Whom somebody may name in the first message of a conversation that is not there yet: in a circle (`circle`), or with some people (`to`). JSON, for members who may begin it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  if ((await spend("naming", viewer.id, NAMING)) > 0)
    return told({ error: textFor(viewer.language).besideTalk.refusals.tooFast, status: 429 });
  const query = new URL(request.url).searchParams;
  const { q } = peopleQuery.parse(Object.fromEntries(query));
  return told({ found: await namable(viewer.id, await placeOf(request, viewer, query), q) });
}

async function placeOf(request: Request, viewer: Viewer, query: URLSearchParams): Promise<Place> {
  const slug = query.get("circle");
  if (slug === null) {
    const { to } = newPrivateQuery(query);
    const found = await newPrivateFor(viewer, { to, q: "", choosing: false });
    if ("conversationId" in found) return { conversationId: found.conversationId };
    return { memberIds: found.chosen.map(({ id }) => id) };
  }
  const { circle } = await enterCircle(request, slug);
  if (!circle.may.post) throw refused();
  return { circleId: circle.id };
}
