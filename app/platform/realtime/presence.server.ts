import type { Server } from "socket.io";
import { z } from "zod";
import { singleton } from "../singleton.server";
import { hasOthers, onRing, tellOthers } from "./bell.server";
import { defineEvent, publish, publishHere } from "./events.server";
import type { SocketViewer } from "./hub.server";
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
  if (before > 0) return;
  tellOthers({ is: "came-or-went", circleId, memberId, here: true });
  tell(circleId, memberId, true);
}

function left(circleId: string, memberId: string): void {
  const members = here.get(circleId);
  const sockets = (members?.get(memberId) ?? 0) - 1;
  if (sockets > 0) return void members?.set(memberId, sockets);
  members?.delete(memberId);
  if (members?.size === 0) here.delete(circleId);
  tellOthers({ is: "came-or-went", circleId, memberId, here: false });
  setTimeout(() => {
    if (!isPresent(circleId, memberId)) tell(circleId, memberId, false);
  }, GONE_AFTER_MS).unref();
}

const tell = (circleId: string, memberId: string, isHere: boolean) =>
  publish(presenceChanged, room.circle(circleId), { circleId, memberId, here: isHere });

/** Who is in circles on one other process, and when it last said so. */
interface Elsewhere {
  at: number;
  circles: Map<string, Set<string>>;
}
const elsewhere = singleton("presence-elsewhere", () => new Map<string, Elsewhere>());

const REPEAT_MS = 10_000;
/** A process that is silent for this long is gone, and its people with it. */
const SILENT_MS = 25_000;

const allHere = (asks: boolean) =>
  tellOthers({
    is: "all-here",
    circles: Object.fromEntries([...here].map(([id, members]) => [id, [...members.keys()]])),
    asks,
  });

/** Shares presence with the other processes from now on. */
export function sharePresence(): void {
  if (!hasOthers) return;
  onRing("came-or-went", ({ circleId, memberId, here: isHere }, from) => {
    const circles = elsewhere.get(from)?.circles;
    const members = circles?.get(circleId) ?? new Set();
    if (isHere) members.add(memberId);
    else members.delete(memberId);
    circles?.set(circleId, members);
  });
  onRing("all-here", ({ circles, asks }, from) => {
    const members = Object.entries(circles).map(([id, ids]) => [id, new Set(ids)] as const);
    elsewhere.set(from, { at: Date.now(), circles: new Map(members) });
    if (asks) allHere(false);
  });
  allHere(true);
  setInterval(() => {
    allHere(false);
    for (const [name, { at }] of elsewhere) if (Date.now() - at > SILENT_MS) forget(name);
  }, REPEAT_MS).unref();
}

function forget(name: string): void {
  const gone = elsewhere.get(name)?.circles ?? new Map<string, Set<string>>();
  elsewhere.delete(name);
  for (const [circleId, members] of gone) {
    for (const memberId of members) {
      if (isPresent(circleId, memberId)) continue;
      publishHere(presenceChanged, room.circle(circleId), { circleId, memberId, here: false });
    }
  }
}

const isPresent = (circleId: string, memberId: string): boolean =>
  here.get(circleId)?.has(memberId) === true ||
  [...elsewhere.values()].some(({ circles }) => circles.get(circleId)?.has(memberId));

/** Ids of the members who are connected and belong to a circle, on any process. */
export function presentIn(circleId: string): string[] {
  const there = new Set(here.get(circleId)?.keys());
  for (const { circles } of elsewhere.values()) {
    for (const memberId of circles.get(circleId) ?? []) there.add(memberId);
  }
  return [...there];
}
