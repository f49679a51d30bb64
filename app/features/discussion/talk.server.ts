import { redirect } from "@remix-run/node";
import type { Viewer } from "~/features/accounts/door.server";
import { enterCircle, type CirclePage } from "~/features/circles/door.server";
import { blockedBy } from "~/features/moderation/door.server";
import { notFound } from "~/platform/http/responses.server";
import { idOfPage, momentOfPage } from "~/platform/request-context.server";
import { isId } from "~/shared/ids";
import { NOTHING, type Begun } from "./named";
import { quoteOf } from "./quote";
import { conversationsOf, loadConversationFor } from "./queries/conversation.server";
import { pinsOf } from "./queries/pin.server";
import { draftOf, readThrough } from "./queries/reading.server";
import { firstSeqOn } from "./queries/timeline-date.server";
import { threadOf, threadPage } from "./queries/thread.server";
import { ownWords, PAGE, timelinePage, type Place } from "./queries/timeline.server";
import { mayKeep } from "./summary.server";
import {
  addressOf,
  threadAt,
  type ConversationLine,
  type Page,
  type Pinned,
  type Read,
  type TalkPlace,
} from "./talk";

/** What the address says of a talk. */
export interface TalkAsked {
  slug: string | undefined;
  /** Without it, the common conversation. */
  conversationId: string | undefined;
  /** The message that a link leads to; NaN for what is no number. */
  at: number | undefined;
  before: number | undefined;
  after: number | undefined;
  /** The message whose edit form is open. */
  edit: number | undefined;
  /** The message whose menu stands open, for who has no script. */
  menu: number | undefined;
  /** The message that the writing field quotes, for who has no script. */
  quote?: number | undefined;
  /** A day (YYYY-MM-DD) to be led to. */
  on?: string | undefined;
}

export type Opened = Pick<ConversationLine, "id" | "common" | "name" | "newest" | "read">;

// A page that begins at the unread line shows a few messages from before it.
const BEFORE_THE_LINE = 8;

function placeOf(asked: Omit<TalkAsked, "slug">, { read, newest }: Opened): Place {
  const around = asked.at ?? asked.edit ?? asked.menu ?? asked.quote;
  if (around !== undefined) return { around };
  if (asked.before !== undefined) return { before: asked.before };
  if (asked.after !== undefined) return { after: asked.after };
  const isFar = read.seq > 0 && newest - read.seq > PAGE - BEFORE_THE_LINE;
  return isFar ? { after: Math.max(0, read.seq - BEFORE_THE_LINE) } : "end";
}

/** What one conversation shows, wherever it is held. */
export interface TalkFacts {
  place: TalkPlace;
  /** title is null for the common one of a circle, and where nobody gave one. */
  conversation: { id: string; title: string | null };
  page: Page;
  /** How far the viewer had read. */
  read: Read;
  /** None inside a thread. */
  pins: Pinned[];
  /** Ids of those whom the viewer blocks. */
  blocked: string[];
  /** What she has begun to write here, on this device or another. */
  draft: Begun;
  /** The quote that belongs behind it; empty for none. */
  quote: string;
  viewer: { id: string; drafts: string } | null;
  /** The message that a link leads to. */
  at: number | null;
  /** The message whose edit form is open, with its words. */
  edit: { seq: number; body: string } | null;
  /** The seq of the message whose menu stands open, for who has no script. */
  menu: number | null;
  /** For the form that works without a script: made once per page, so that sending twice says it once. */
  clientId: string;
  /** ISO moment. */
  now: string;
}

/** Everything the talk of a circle shows, for whoever may read it: six statements besides who asks, three more for a conversation that is not among the liveliest. Throws a 404, or leads a visitor to the sign-in page. */
export async function talkFor(request: Request, asked: TalkAsked) {
  const { viewer, circle, presentIds } = await enterCircle(request, asked.slug);
  const viewerId = viewer?.id ?? null;
  const conversations = await conversationsOf(viewerId, circle.id, circle.standing.member);
  const { conversationId } = asked;
  const opened =
    conversations.find(({ id, common }) => (conversationId ? id === conversationId : common)) ??
    (await openQuiet(viewerId, circle.id, conversationId));
  if (asked.at !== undefined && !(asked.at >= 1 && asked.at <= opened.newest)) throw notFound();
  const facts = await factsOf(viewer, asked, opened, placeIn(circle, opened));
  const target = facts.page.lines.find(({ seq }) => seq === asked.at);
  if (target?.replyTo) throw redirect(addressOf(facts.place, target));
  return { circle, presentIds, conversations, ...facts };
}

export type CircleTalkFacts = Awaited<ReturnType<typeof talkFor>>;

function placeIn(circle: CirclePage["circle"], { id, common, name }: Opened): TalkPlace {
  const base = `/circles/${circle.slug}`;
  const path = `${base}/talk/${id}`;
  return {
    ...{ base, path, newestAt: common ? base : path },
    name: name ?? circle.name,
    manner: circle.kind,
    startAt: `${base}/talk/new`,
    mayPost: circle.may.post,
    isMember: circle.standing.member,
    mayMark: mayKeep(circle),
  };
}

/** What the thread of a message of a circle shows; the address of a reply opens it there. Throws a 404, or leads a visitor to the sign-in page. */
export async function threadTalkFor(request: Request, asked: TalkAsked) {
  const { viewer, circle, presentIds } = await enterCircle(request, asked.slug);
  const opened = await openQuiet(viewer?.id ?? null, circle.id, asked.conversationId);
  const facts = await threadFactsOf(viewer, asked, opened, placeIn(circle, opened));
  return { circle, presentIds, ...facts };
}

export type CircleThreadFacts = Awaited<ReturnType<typeof threadTalkFor>>;

/** What a thread of an opened conversation shows: five statements at most, and one for an edit form. */
export async function threadFactsOf(
  viewer: Viewer | null,
  asked: TalkAsked,
  opened: Opened,
  talk: TalkPlace,
): Promise<TalkFacts> {
  const { at = NaN, before, after, edit, menu, quote } = asked;
  if (!(at >= 1 && at <= opened.newest)) throw notFound();
  const { root, replyNo } = await threadOf(opened.id, at);
  const form = edit ?? menu ?? quote;
  const opensAt = form ? (await threadOf(opened.id, form)).replyNo : replyNo;
  const place: Place =
    before !== undefined
      ? { before }
      : after !== undefined
        ? { after }
        : opensAt > 0
          ? { around: opensAt }
          : "end";
  const [page, blocked, draft] = await Promise.all([
    threadPage(viewer?.id ?? null, opened.id, root, place),
    viewer ? blockedBy(viewer.id) : [],
    viewer && talk.mayPost ? draftOf(viewer.id, opened.id, root) : NOTHING,
  ]);
  const { name } = page.root.author;
  const path = threadAt(talk, root);
  const lines = { ...page, lines: [page.root, ...page.lines] };
  return {
    place: {
      ...{ ...talk, path, newestAt: path, name, startAt: null },
      thread: { root, name, talk: talk.path },
    },
    conversation: { id: opened.id, title: opened.name },
    page,
    // No line where the new begins: how far she read tells of the conversation, not of its threads.
    read: { ...opened.read, at: null },
    ...{ blocked, pins: [] },
    ...{ draft, quote: quoted(lines, quote, talk) },
    viewer: viewer && { id: viewer.id, drafts: draftsKey(viewer) },
    at: replyNo > 0 ? at : null,
    menu: menu ?? null,
    edit: await editing(viewer, lines, edit),
    clientId: idOfPage(),
    now: momentOfPage(),
  };
}

/** What an opened conversation shows: five statements for a member, and one for an edit form. */
export async function factsOf(
  viewer: Viewer | null,
  asked: Omit<TalkAsked, "slug">,
  opened: Opened,
  place: TalkPlace,
): Promise<TalkFacts> {
  if (asked.on !== undefined) {
    const seq = await firstSeqOn(opened.id, asked.on, viewer?.timeZone ?? "UTC");
    throw redirect(seq === null ? place.newestAt : `${place.path}/${seq}`);
  }
  const [page, blocked, draft, pins] = await Promise.all([
    timelinePage(viewer?.id ?? null, opened.id, placeOf(asked, opened)),
    viewer ? blockedBy(viewer.id) : [],
    viewer && place.mayPost ? draftOf(viewer.id, opened.id) : NOTHING,
    pinsOf(opened.id),
  ]);
  return {
    place,
    conversation: { id: opened.id, title: opened.name },
    page,
    read: opened.read,
    ...{ blocked, pins },
    ...{ draft, quote: quoted(page, asked.quote, place) },
    viewer: viewer && { id: viewer.id, drafts: draftsKey(viewer) },
    at: asked.at ?? null,
    menu: asked.menu ?? null,
    edit: await editing(viewer, page, asked.edit),
    clientId: idOfPage(),
    now: momentOfPage(),
  };
}

/** The message that the writing field quotes, for who has no script. */
function quoted(
  { lines }: Page,
  seq: number | undefined,
  place: Pick<TalkPlace, "path" | "thread" | "mayPost">,
): string {
  const line = lines.find((one) => one.seq === seq);
  if (!line || line.takenBack || !place.mayPost) return "";
  return quoteOf(line, addressOf(place, line));
}

/** A conversation of this circle that the list is too short for. */
async function openQuiet(
  viewerId: string | null,
  circleId: string,
  id: string | undefined,
): Promise<Opened> {
  if (!isId(id)) throw notFound();
  const found = await loadConversationFor(viewerId, id);
  if (found.circleId !== circleId) throw notFound();
  const read: Read = viewerId
    ? await readThrough(viewerId, id)
    : { seq: 0, at: null, attention: "NORMAL" };
  return { id, common: found.common, name: found.title, newest: found.newest, read };
}

/** Names what this session keeps in the browser; another session does not find it. */
const draftsKey = (viewer: Viewer): string => viewer.sessionId.slice(0, 16);

async function editing(
  viewer: Viewer | null,
  page: Page,
  seq: number | undefined,
): Promise<{ seq: number; body: string } | null> {
  const line = page.lines.find((one) => one.seq === seq);
  if (!viewer || !line || line.author.id !== viewer.id) return null;
  const body = await ownWords(viewer.id, line.id);
  return body === null ? null : { seq: line.seq, body };
}
