import type { Prisma } from "~/generated/prisma/client";
import { mentionRows, namesOf, type NamedIn, type Rendering } from "./build-mentions";
import { present } from "./build-people";
import { privately } from "./conversations/private";
import type { Making } from "./gather-circles";
import { idFrom } from "./random";
import { readTranscript, type Talk } from "./transcript";

interface Rows {
  conversations: Prisma.ConversationCreateManyInput[];
  participants: Prisma.ParticipantCreateManyInput[];
  messages: Prisma.MessageCreateManyInput[];
  readings: Prisma.ReadingCreateManyInput[];
  named: NamedIn[];
}

const pairKey = (ids: readonly string[]): string | null =>
  ids.length === 2 ? ids.toSorted().join(":") : null;

function rowsOf({ title, said }: Talk, { folk, random }: Making, rendering: Rendering): Rows {
  const [keys = "", called] = (title ?? "").split(" | ");
  const people = keys.split(" ").map((key) => {
    const { id, name } = present(folk, key);
    return { key, id, name };
  });
  const names = namesOf(people, []);
  const [first] = said;
  const last = said.at(-1);
  if (!first || !last) throw new Error(`Nothing is said in "${title}".`);
  const id = idFrom(random, first.at);
  const made = said.map(({ by, at, body }, index) => {
    const { html, named } = rendering.render(body, names);
    const message = {
      id: idFrom(random, at),
      clientId: idFrom(random, at),
      conversationId: id,
      seq: index + 1,
      authorId: present(folk, by).id,
      body,
      html,
      renderVersion: rendering.renderVersion,
      createdAt: at,
      revision: 0,
    };
    return { message, named };
  });
  return {
    conversations: [
      {
        id,
        pairKey: pairKey(people.map((one) => one.id)),
        title: called ?? null,
        createdById: present(folk, first.by).id,
        createdAt: first.at,
        lastSeq: said.length,
        lastMessageAt: last.at,
        common: false,
        lastRevision: 0,
      },
    ],
    participants: people.map((one) => ({
      conversationId: id,
      memberId: one.id,
      joinedAt: first.at,
    })),
    messages: made.map(({ message }) => message),
    named: made,
    // Everybody has read what came before the last message, and its author all of it.
    readings: people.map(({ key, id: memberId }) => ({
      memberId,
      conversationId: id,
      seq: key === last.by ? said.length : said.length - 1,
      updatedAt: last.at,
    })),
  };
}

/** The rows of what a few people say to each other in private. */
export function privateRows(making: Making, rendering: Rendering) {
  const all = readTranscript(privately, making.clock).map((talk) =>
    rowsOf(talk, making, rendering),
  );
  return {
    privateConversations: all.flatMap(({ conversations }) => conversations),
    participants: all.flatMap(({ participants }) => participants),
    privateMessages: all.flatMap(({ messages }) => messages),
    privateReadings: all.flatMap(({ readings }) => readings),
    privateMentions: mentionRows(
      all.flatMap(({ named }) => named),
      making.random,
    ),
  };
}

const REPORTED_BY = "declan";
const SAID_BY = "eamon";
const SAID = "Count the ice";

/** One report that waits for staff: of something that was said in a circle. */
export function reportRows(
  messages: readonly Prisma.MessageCreateManyInput[],
  { folk, clock, random }: Making,
): Prisma.ReportCreateManyInput[] {
  const author = present(folk, SAID_BY);
  const about = messages.find(
    ({ authorId, body }) => authorId === author.id && body.startsWith(SAID),
  );
  if (!about) throw new Error(`${SAID_BY} does not say "${SAID}" in the circles.`);
  const { id, name } = author;
  const at = new Date(about.createdAt ?? clock.now).toISOString();
  return [
    {
      id: idFrom(random, clock.now),
      reporterId: present(folk, REPORTED_BY).id,
      kind: "message",
      subject: about.id,
      reason:
        "I am sure he means it as a joke, and two people went quiet after it. Could somebody have a word with him, kindly?",
      shared: [{ author: { id, name }, at, text: about.body }],
      createdAt: clock.at("now-5h", null),
    },
  ];
}
