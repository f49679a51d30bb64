import type { LoaderFunctionArgs } from "@remix-run/node";
import { placeQuery } from "./schema";
import type { TalkAsked } from "./talk.server";

/** What the address of a talk, or of one of its threads, asks for. */
export function askedOf({
  request,
  params,
}: Pick<LoaderFunctionArgs, "request" | "params">): TalkAsked {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { before, after, edit, menu, quote, on } = placeQuery.parse(query);
  const { slug, conversationId, seq } = params;
  const at = seq === undefined ? undefined : /^\d{1,9}$/.test(seq) ? Number(seq) : NaN;
  return { slug, conversationId, at, before, after, edit, menu, quote, on };
}
