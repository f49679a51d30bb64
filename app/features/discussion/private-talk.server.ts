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
import { factsOf, type TalkAsked } from "./talk.server";

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

/** Everything the page of a private conversation shows: nine statements besides who asks. Throws a 404 for everybody who is not in it. */
export async function privateTalkFor(viewer: Viewer, asked: Omit<TalkAsked, "slug">) {
  const { found, people, name, may } = await privateFor(viewer, asked.conversationId);
  const { at } = asked;
  if (at !== undefined && !(at >= 1 && at <= found.newest)) throw notFound();
  const read = await readThrough(viewer.id, found.id);
  const opened = { id: found.id, common: false, name: found.title, newest: found.newest, read };
  const facts = await factsOf(viewer, asked, opened, placeOf(found, name));
  const attention: Attention = read.attention;
  return { people, name, may, attention, ...facts };
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
