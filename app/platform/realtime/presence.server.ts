import type { Server } from "socket.io";
import { z } from "zod";
import { log } from "../log.server";
import { redis } from "../redis.server";
import { singleton } from "../singleton.server";
import { defineEvent, publish } from "./events.server";
import { hub, type SocketViewer } from "./hub.server";
import { room } from "./room";

/** A member of a circle came, or went. To the circle's room. */
export const presenceChanged = defineEvent(
  "presence:changed",
  z.object({ circleId: z.uuid(), memberId: z.uuid(), here: z.boolean() }),
);

// One of two tabs closing is no departure; nor is a reconnect that takes a moment.
const GONE_AFTER_MS = 1_500;
const CIRCLE = room.circle("");

/** By circle, how many sockets each member has on this process; kept in step by what joins and leaves the circles' rooms, so that asking costs no walk over sockets. */
const here = singleton("presence", () => new Map<string, Map<string, number>>());

/** Counts who is in the circles' rooms from now on, and tells them who comes and goes. */
export function watchPresence(io: Server): void {
  const { adapter, sockets } = io.of("/");
  const memberOf = (sid: string) =>
    (sockets.get(sid)?.data as { viewer?: SocketViewer } | undefined)?.viewer?.id;
  here.clear();
  adapter.on("join-room", (name: string, sid: string) => {
    const memberId = name.startsWith(CIRCLE) ? memberOf(sid) : undefined;
    if (memberId !== undefined) came(name.slice(CIRCLE.length), memberId);
  });
  adapter.on("leave-room", (name: string, sid: string) => {
    const memberId = name.startsWith(CIRCLE) ? memberOf(sid) : undefined;
    if (memberId !== undefined) left(name.slice(CIRCLE.length), memberId);
  });
}

function came(circleId: string, memberId: string): void {
  const members = here.get(circleId) ?? new Map<string, number>();
  const before = members.get(memberId) ?? 0;
  here.set(circleId, members.set(memberId, before + 1));
  if (before === 0) tell(circleId, memberId, true);
}

function left(circleId: string, memberId: string): void {
  const members = here.get(circleId);
  const sockets = (members?.get(memberId) ?? 0) - 1;
  if (sockets > 0) return void members?.set(memberId, sockets);
  members?.delete(memberId);
  if (members?.size === 0) here.delete(circleId);
  setTimeout(() => {
    isPresent(circleId, memberId)
      .then((still) => still || tell(circleId, memberId, false))
      .catch((error: unknown) => log.warn({ err: error }, "presence could not be told"));
  }, GONE_AFTER_MS).unref();
}

const tell = (circleId: string, memberId: string, isHere: boolean) =>
  publish(presenceChanged, room.circle(circleId), { circleId, memberId, here: isHere });

/** Members in a circle's room on the other processes too; one process knows them all by itself. */
async function presentAnywhere(circleId: string): Promise<Set<string>> {
  const there = new Set(here.get(circleId)?.keys());
  if (!redis || !hub.io) return there;
  for (const socket of await hub.io.in(room.circle(circleId)).fetchSockets()) {
    there.add((socket.data as { viewer: SocketViewer }).viewer.id);
  }
  return there;
}

const isPresent = async (circleId: string, memberId: string): Promise<boolean> =>
  here.get(circleId)?.has(memberId) === true ||
  (redis !== null && (await presentAnywhere(circleId)).has(memberId));

/** Ids of the members who are connected and belong to a circle; empty where the answer is late or sockets are off. */
export async function presentIn(circleId: string): Promise<string[]> {
  try {
    return [...(await presentAnywhere(circleId))];
  } catch (error) {
    log.warn({ err: error }, "presence is unknown");
    return [];
  }
}
