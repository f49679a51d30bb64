import { redirect } from "@remix-run/node";
import type { Viewer } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { textFor } from "~/text/text.server";
import { formats } from "~/ui/formats";
import type { Attention } from "./private";
import { privateName } from "./private-name";
import { loadConversationFor, type Entered } from "./queries/conversation.server";
import { peopleIn } from "./queries/private.server";
import { readThrough } from "./queries/reading.server";
import { canAdd, canLeave } from "./policy";
import { addressOf } from "./talk";
import { factsOf, threadFactsOf, type TalkAsked } from "./talk.server";

/** The address of private conversations. */
const BASE = "/messages";

/** A private conversation with its people, for one of them; the same 404 for everybody else, and for one of a circle. */
export async function privateFor(viewer: Viewer, id: string | undefined) {
  const found = await loadConversationFor(viewer.id, id);
  if (found.circleId !== null) throw notFound();
  const everybody = await peopleIn(found.id);
  const people = everybody.filter((one) => one.id !== viewer.id);
  const facts = { inside: true, people: everybody.length, ofTwo: found.ofTwo };
  const list = formats(viewer.language, viewer.timeZone).list;
  const name = privateName(textFor(viewer.language).messages, list, { ...found, people });
  const may = { leave: canLeave(facts).allowed, add: canAdd(facts).allowed };
  return { found, people, name, may };
}

async function openPrivate(viewer: Viewer, conversationId: string | undefined) {
  const { found, ...entered } = await privateFor(viewer, conversationId);
  const read = await readThrough(viewer.id, found.id);
  const { id, title, newest } = found;
  const attention: Attention = read.attention;
  return {
    opened: { id, common: false, name: title, newest, read },
    place: placeOf(found, entered.name),
    shown: { ...entered, attention },
  };
}

/** Everything the page of a private conversation shows: nine statements besides who asks. Throws a 404 for everybody who is not in it; the address of a reply leads into its thread. */
export async function privateTalkFor(viewer: Viewer, asked: TalkAsked) {
  const { opened, place, shown } = await openPrivate(viewer, asked.conversationId);
  const { at } = asked;
  if (at !== undefined && !(at >= 1 && at <= opened.newest)) throw notFound();
  const facts = await factsOf(viewer, asked, opened, place);
  const target = facts.page.lines.find(({ seq }) => seq === at);
  if (target?.replyTo) throw redirect(addressOf(place, target));
  return { ...shown, ...facts };
}

/** The same of a thread of one; the address of a reply opens it there. */
export async function privateThreadFor(viewer: Viewer, asked: TalkAsked) {
  const { opened, place, shown } = await openPrivate(viewer, asked.conversationId);
  return { ...shown, ...(await threadFactsOf(viewer, asked, opened, place)) };
}

export type PrivateTalkFacts = Awaited<ReturnType<typeof privateTalkFor>>;

function placeOf({ id, standing }: Entered, name: string) {
  const path = `${BASE}/talk/${id}`;
  return {
    ...{ base: BASE, path, newestAt: path, name },
    manner: "PRIVATE" as const,
    startAt: null,
    mayPost: standing.mayPost,
    isMember: true,
  };
}
