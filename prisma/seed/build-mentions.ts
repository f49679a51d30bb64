import type { Prisma } from "~/generated/prisma/client";
import type { Gathered } from "./gather-circles";
import { idFrom, type Random } from "./random";

/** Somebody, or a circle, that a name behind an @ stands for. */
export interface Named {
  kind: "member" | "circle";
  id: string;
  name: string;
  path: string;
}

/** What names stand for, by the words as they are written. */
export type Names = ReadonlyMap<string, Named>;

/** How markdown becomes HTML, with whom it names, and under which version. */
export interface Rendering {
  render: (markdown: string, names: Names) => { html: string; named: readonly Named[] };
  renderVersion: number;
}

/** Who was named in one message. */
export interface NamedIn {
  message: Pick<Prisma.MessageCreateManyInput, "id" | "conversationId" | "seq" | "createdAt">;
  named: readonly Named[];
}

/** Whom these people can name among themselves: one another, and the circles that every member may read. */
export function namesOf(
  people: readonly { id: string; name: string }[],
  circles: readonly Gathered[],
): Names {
  const all: Named[] = [
    ...circles
      .filter(({ circle }) => circle.reads !== "CIRCLE")
      .map(({ id, circle: { name, slug } }) => ({
        ...{ kind: "circle" as const, id, name },
        path: `/circles/${slug}`,
      })),
    ...people.map(({ id, name }) => ({
      ...{ kind: "member" as const, id, name },
      path: `/people/${id}`,
    })),
  ];
  return new Map(all.map((one) => [one.name, one]));
}

/** The rows that tell who was named where. */
export const mentionRows = (
  all: readonly NamedIn[],
  random: Random,
): Prisma.MentionCreateManyInput[] =>
  all.flatMap(({ message, named }) =>
    named.map(({ kind, id }) => ({
      id: idFrom(random, new Date(message.createdAt ?? 0)),
      messageId: message.id,
      conversationId: message.conversationId,
      seq: message.seq,
      memberId: kind === "member" ? id : null,
      circleId: kind === "circle" ? id : null,
    })),
  );
