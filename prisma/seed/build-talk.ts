import type { Prisma } from "~/generated/prisma/client";
import { mentionRows, namesOf, type NamedIn, type Names, type Rendering } from "./build-mentions";
import { present } from "./build-people";
import type { Gathered, Making, Seat } from "./gather-circles";
import { SIGN_INS } from "./people";
import { idFrom, type Random } from "./random";
import type { Said, Talk } from "./transcript";

type Rows = {
  conversations: Prisma.ConversationCreateManyInput[];
  messages: Prisma.MessageCreateManyInput[];
  revisions: Prisma.MessageRevisionCreateManyInput[];
  reactions: Prisma.ReactionCreateManyInput[];
  readings: Prisma.ReadingCreateManyInput[];
  named: NamedIn[];
};

const MINUTE = 60_000;

/** What Marisol has not read, by circle and conversation ("" is the common one), as the screens show it. */
const UNREAD_OF_MARISOL: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "tower-hill-neighbors": { "": 2, "Story dinners": 3, "The Cedar Street stairs": 1 },
  "food-that-gathers-us": { "": 2 },
  "warm-homes-by-winter": { "": 1 },
};

const after = (at: Date, minutes: number, now: Date): Date => {
  const moved = new Date(at.getTime() + minutes * MINUTE);
  return moved < now ? moved : now;
};

/** Who reacted: those named, then others of the circle, nobody to her own words, each with one word. */
function reactors(
  said: Said,
  seats: ReadonlyMap<string, Seat>,
  random: Random,
): Map<string, Prisma.ReactionCreateManyInput["word"]> {
  const named = said.reactions.flatMap(({ word, by }) => by.map((key) => ({ key, word })));
  const others = random.shuffled(
    [...seats.keys()].filter(
      (key) => key !== said.by && key !== "marisol" && !named.some((n) => n.key === key),
    ),
  );
  const chosen = said.reactions.flatMap(({ word, count, by }) =>
    others.splice(0, count - by.length).map((key) => ({ key, word })),
  );
  const wanted = said.reactions.reduce((sum, { count }) => sum + count, 0);
  if (named.length + chosen.length !== wanted) throw new Error(`Too few to react to: ${said.body}`);
  return new Map([...named, ...chosen].map(({ key, word }) => [key, word]));
}

function messageRow(
  said: Said,
  where: Pick<
    Prisma.MessageCreateManyInput,
    "conversationId" | "seq" | "revision" | "rootSeq" | "replyNo"
  >,
  { folk, random }: Making,
  { names, render, renderVersion }: Rendering & { names: Names },
): NamedIn & { message: Prisma.MessageCreateManyInput } {
  const body = said.takenBack ? "" : said.body;
  const { html, named } = body === "" ? { html: "", named: [] } : render(body, names);
  const message = {
    id: idFrom(random, said.at),
    clientId: idFrom(random, said.at),
    ...{ rootSeq: null, replyNo: null, replyCount: 0, ...where },
    authorId: present(folk, said.by).id,
    ...{ body, html, renderVersion },
    createdAt: said.at,
    editedAt: said.was ? new Date(said.at.getTime() + 4 * MINUTE) : null,
    takenBackAt: said.takenBack ? new Date(said.at.getTime() + 2 * MINUTE) : null,
  };
  return { message, named };
}

/** Where a reply stands in the thread of its root, which counts it. */
function joinThread(root: Prisma.MessageCreateManyInput, revision: number) {
  root.replyCount = (root.replyCount ?? 0) + 1;
  root.revision = revision;
  return { rootSeq: root.seq, replyNo: root.replyCount };
}

function reactionRows(
  messageId: string,
  said: Said,
  { seats }: Gathered,
  { clock, random }: Making,
) {
  return [...reactors(said, seats, random)].map(([key, word]): Prisma.ReactionCreateManyInput => {
    const seat = seats.get(key);
    if (!seat) throw new Error(`${key} reacts in a circle without sitting in it.`);
    const from = seat.joinedAt > said.at ? seat.joinedAt : said.at;
    const createdAt = after(from, random.int(2, 400), clock.now);
    return { messageId, memberId: seat.person.id, word, createdAt };
  });
}

/** How many of a conversation's newest messages somebody has not read. */
function unread(key: string, { circle }: Gathered, talk: Talk, random: Random): number {
  if (circle.closed) return 0;
  if (key === "marisol") return UNREAD_OF_MARISOL[circle.slug]?.[talk.title ?? ""] ?? 0;
  if (SIGN_INS.some((signIn) => signIn.key === key)) return random.int(0, 2);
  if (random.chance(0.6)) return 0;
  return random.chance(0.75) ? random.int(1, 5) : random.int(6, 30);
}

function readingRows(
  conversationId: string,
  talk: Talk,
  gathered: Gathered,
  { clock, random }: Making,
) {
  const lastLook = clock.at("thu 19:20", null);
  return [...gathered.seats].map(([key, { person, joinedAt }]): Prisma.ReadingCreateManyInput => {
    const own = talk.said.findLastIndex(({ by }) => by === key) + 1;
    const seq = Math.max(own, talk.said.length - unread(key, gathered, talk, random), 0);
    const readTo = talk.said[seq - 1]?.at ?? joinedAt;
    const looked = key === "marisol" ? lastLook : joinedAt;
    const from = readTo > looked ? readTo : looked;
    return {
      memberId: person.id,
      conversationId,
      seq,
      updatedAt: after(from, random.int(1, 90), clock.now),
    };
  });
}

function conversationRows(
  talk: Talk,
  gathered: Gathered,
  making: Making,
  rendering: Rendering & { names: Names },
): Rows {
  const { folk, random } = making;
  const createdAt =
    talk.title === null ? gathered.createdAt : (talk.said[0]?.at ?? gathered.createdAt);
  const id = idFrom(random, createdAt);
  let lastRevision = 0;
  const messages: Rows["messages"] = [];
  const revisions: Rows["revisions"] = [];
  const reactions: Rows["reactions"] = [];
  const named: NamedIn[] = [];
  let root: Prisma.MessageCreateManyInput | null = null;
  for (const [index, said] of talk.said.entries()) {
    const touched = said.reactions.length > 0 || said.was !== undefined || said.takenBack === true;
    if (touched) lastRevision += 1;
    const where = { conversationId: id, seq: index + 1, revision: touched ? lastRevision : 0 };
    const thread = said.reply && root ? joinThread(root, (lastRevision += 1)) : {};
    const made = messageRow(said, { ...where, ...thread }, making, rendering);
    const { message } = made;
    named.push(made);
    if (!said.reply) root = message;
    messages.push(message);
    reactions.push(...reactionRows(message.id, said, gathered, making));
    const replacedAt = message.editedAt ?? message.takenBackAt;
    const before = said.was ?? said.body;
    if (replacedAt)
      revisions.push({
        id: idFrom(random, said.at),
        messageId: message.id,
        body: before,
        replacedAt,
      });
  }
  const conversation: Prisma.ConversationCreateManyInput = {
    ...{ id, circleId: gathered.id, title: talk.title, common: talk.title === null, createdAt },
    createdById: present(
      folk,
      talk.title === null ? gathered.circle.by : (talk.said[0]?.by ?? gathered.circle.by),
    ).id,
    lastSeq: messages.length,
    lastRevision,
    lastMessageAt: talk.said.at(-1)?.at ?? createdAt,
  };
  const readings = readingRows(id, talk, gathered, making);
  return { conversations: [conversation], messages, revisions, reactions, readings, named };
}

/** The rows of everything said in the circles, and of who has read how far. */
export function talkRows(circles: readonly Gathered[], making: Making, rendering: Rendering) {
  const all = circles.flatMap((gathered) => {
    const people = [...gathered.seats.values()].map(({ person }) => person);
    const names = namesOf(people, circles);
    return gathered.talks.map((talk) =>
      conversationRows(talk, gathered, making, { ...rendering, names }),
    );
  });
  return {
    conversations: all.flatMap(({ conversations }) => conversations),
    messages: all.flatMap(({ messages }) => messages),
    revisions: all.flatMap(({ revisions }) => revisions),
    reactions: all.flatMap(({ reactions }) => reactions),
    readings: all.flatMap(({ readings }) => readings),
    mentions: mentionRows(
      all.flatMap(({ named }) => named),
      making.random,
    ),
  };
}
