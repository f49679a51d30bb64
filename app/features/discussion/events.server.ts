import { z } from "zod";
import { defineEvent, type Payload } from "~/platform/realtime/events.server";
import { ATTENTIONS } from "./private";
import { WORDS } from "./talk";

const id = z.uuid();
const seq = z.int().positive();
const revision = z.int().positive();
const moment = z.iso.datetime();
const person = z.object({ id, name: z.string(), photo: z.string().optional() });
/** Of a reply: its thread and its number there. Absent for what is no reply. */
const inThread = { rootSeq: seq.optional(), replyNo: seq.optional() };

const file = z.object({
  id,
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  kind: z.enum(["IMAGE", "FILE"]),
});

/** A message was said; all that is needed to draw it. To the conversation's room, in any order: seq tells the order. */
export const messagePosted = defineEvent(
  "discussion:message-posted",
  z.object({
    conversationId: id,
    id,
    seq,
    clientId: id,
    author: person,
    html: z.string(),
    files: z.array(file).optional(),
    at: moment,
    ...inThread,
    /** Who wrote the root of its thread. */
    rootAuthor: z.string().optional(),
  }),
);

/** A message was edited or taken back. To the conversation's room; revisions of a conversation have no gap. */
export const messageChanged = defineEvent(
  "discussion:message-changed",
  z.object({
    ...{ conversationId: id, id, seq, revision, html: z.string(), takenBack: z.boolean() },
    ...inThread,
  }),
);

/** A message got a reply, or one of its last two replies was changed. To the conversation's room. */
export const threadGrew = defineEvent(
  "discussion:thread-grew",
  z.object({
    ...{ conversationId: id, id, seq, revision },
    count: seq,
    /** The last two replies, oldest first; the excerpt is empty once taken back. */
    latest: z.array(z.object({ seq, author: person, excerpt: z.string() })).max(2),
  }),
);

/** A message was pinned, or is no longer. To the conversation's room. */
export const messagePinned = defineEvent(
  "discussion:message-pinned",
  z.object({
    ...{ conversationId: id, id, seq, revision, pinned: z.boolean(), ...inThread },
    /** All that is pinned in the conversation after it, by the time it was pinned. */
    pins: z.array(z.object({ seq, author: person, excerpt: z.string() })),
  }),
);

/** A message was marked for the summary, or is no longer. To the conversation's room. */
export const messageMarked = defineEvent(
  "discussion:message-marked",
  z.object({ conversationId: id, id, seq, revision, marked: z.boolean(), ...inThread }),
);

/** Somebody said a word about a message, or no longer says it. To the conversation's room. */
export const messageReacted = defineEvent(
  "discussion:message-reacted",
  z.object({
    conversationId: id,
    id,
    seq,
    revision,
    memberId: id,
    word: z.enum(WORDS),
    said: z.boolean(),
    /** All words of the message after it. */
    counts: z.partialRecord(z.enum(WORDS), z.int().positive()),
    ...inThread,
  }),
);

/** A conversation of a circle has something new, or is new itself. To the circle's room and the conversation's; of several within a few milliseconds one is told. */
export const conversationMoved = defineEvent(
  "discussion:conversation-moved",
  z.object({
    /** Null for a private one: then it goes to the own room of each of its people. */
    circleId: id.nullable(),
    conversationId: id,
    title: z.string().nullable(),
    /** What is new: the seqs from `from` through `newest`. The author is that of the newest. */
    from: z.int().positive(),
    newest: z.int().positive(),
    authorId: id,
    at: moment,
  }),
);

/** How far a conversation has come, as a process finds it in the database: whoever is behind has missed something. To its room. */
export const headsNoted = defineEvent(
  "discussion:heads-noted",
  z.object({ conversationId: id, newest: z.int().nonnegative(), revision: z.int().nonnegative() }),
);

/** The viewer read further, here or on another device, or marked something unread. To the person's own room. */
export const readingMoved = defineEvent(
  "discussion:reading-moved",
  z.object({
    /** Null for a private conversation. */
    circleId: id.nullable(),
    conversationId: id,
    seq: z.int().nonnegative(),
    /** What counts as unread now: in the conversation, and in all of the circle; for a private one, how many private conversations hold something new. */
    unread: z.int().nonnegative(),
    circleUnread: z.int().nonnegative(),
    /** She marked it unread from here: pages that show it do not read it again by themselves. */
    back: z.literal(true).optional(),
  }),
);

/** Somebody is writing in a conversation just now. To its room; may get lost. */
export const writing = defineEvent(
  "discussion:writing",
  z.object({ conversationId: id, member: z.object({ id, name: z.string() }) }),
);

/** How much of a conversation the viewer wants to hear of. To her own room. */
export const attentionChanged = defineEvent(
  "discussion:attention-changed",
  z.object({ conversationId: id, attention: z.enum(ATTENTIONS) }),
);

/** Somebody came into a private conversation or left it. To its room, and to each of its people. */
export const peopleChanged = defineEvent(
  "discussion:people-changed",
  z.object({ conversationId: id }),
);

export type AttentionChanged = Payload<typeof attentionChanged>;
export type PeopleChanged = Payload<typeof peopleChanged>;
export type MessagePosted = Payload<typeof messagePosted>;
export type MessageChanged = Payload<typeof messageChanged>;
export type MessageReacted = Payload<typeof messageReacted>;
export type ThreadGrew = Payload<typeof threadGrew>;
export type MessagePinned = Payload<typeof messagePinned>;
export type MessageMarked = Payload<typeof messageMarked>;
export type ConversationMoved = Payload<typeof conversationMoved>;
export type HeadsNoted = Payload<typeof headsNoted>;
export type ReadingMoved = Payload<typeof readingMoved>;
export type Writing = Payload<typeof writing>;
