import type { Server } from "socket.io";
import { z } from "zod";
import { singleton } from "../singleton.server";
import { hasOthers, onRing, onSilence, ownName, tellOthers } from "./bell.server";
import { defineEvent, publish } from "./events.server";
import { emitHere, type Fact } from "./facts.server";
import type { SocketViewer } from "./hub.server";
import { Roll } from "./roll";
import { room } from "./room";

/** A member of a circle came, or went. To the circle's room. */
export const presenceChanged = defineEvent(
  "presence:changed",
  z.object({ circleId: z.uuid(), memberId: z.uuid(), here: z.boolean() }),
);

// One of two tabs closing is no departure; nor is a reconnect that takes a moment.
const GONE_AFTER_MS = 1_500;
const CIRCLE = room.circle("");

/** The sockets of each member in the circles' rooms of this process; kept in step by what joins and leaves them, so that asking costs no walk over sockets. */
const here = singleton("presence", () => ({ roll: new Roll() }));

/** Counts who is in the circles' rooms from now on, and tells them who comes and goes. */
export function watchPresence(io: Server): void {
  const { adapter, sockets } = io.of("/");
  const memberOf = (sid: string) =>
    (sockets.get(sid)?.data as { viewer?: SocketViewer } | undefined)?.viewer?.id;
  here.roll = new Roll();
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
  if (!here.roll.add(circleId, memberId)) return;
  tellOthers({ is: "came-or-went", circleId, memberId, here: true });
  tell(circleId, memberId, true);
}

function left(circleId: string, memberId: string): void {
  if (!here.roll.remove(circleId, memberId)) return;
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
  roll: Roll;
}
const elsewhere = singleton("presence-elsewhere", () => new Map<string, Elsewhere>());

const REPEAT_MS = 10_000;
/** A process that is silent for this long is gone, and its people with it. */
const SILENT_MS = 25_000;

/**
 * Shares presence with the other processes from now on. They are told of each who comes and goes,
 * and now and then a sum of all who are here; whoever has another sum asks for the list.
 */
export function sharePresence(): void {
  if (!hasOthers) return;
  onRing("came-or-went", ({ circleId, memberId, here: isHere }, from) => {
    // Of a process whose list has not come yet, this much is known.
    const { roll } = elsewhere.get(from) ?? { roll: new Roll() };
    if (isHere !== roll.has(circleId, memberId))
      roll[isHere ? "add" : "remove"](circleId, memberId);
    elsewhere.set(from, { at: Date.now(), roll });
  });
  onRing("all-here", ({ circles }, from) => replace(from, new Roll(circles)));
  onRing("still-here", ({ sum }, from) => {
    const known = elsewhere.get(from);
    if (known) known.at = Date.now();
    if (known?.roll.sum !== sum) tellOthers({ is: "who-is-here", of: from });
  });
  onRing("who-is-here", ({ of }) => {
    if (of === undefined || of === ownName())
      tellOthers({ is: "all-here", circles: here.roll.lists() });
  });
  onSilence(() => {
    tellOthers({ is: "who-is-here" });
    tellOthers({ is: "still-here", sum: here.roll.sum });
  });
  setInterval(() => {
    tellOthers({ is: "still-here", sum: here.roll.sum });
    for (const [name, { at }] of elsewhere)
      if (Date.now() - at > SILENT_MS) replace(name, undefined);
  }, REPEAT_MS).unref();
}

/** Takes a process's list for what was known of it, and tells those here of the difference. */
function replace(name: string, roll: Roll | undefined): void {
  const before = elsewhere.get(name)?.roll ?? new Roll();
  const was = before.lists();
  const is = roll?.lists() ?? {};
  if (roll) elsewhere.set(name, { at: Date.now(), roll });
  else elsewhere.delete(name);
  for (const circleId of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const came = (is[circleId] ?? []).filter((memberId) => !before.has(circleId, memberId));
    const went = (was[circleId] ?? []).filter((memberId) => !isPresent(circleId, memberId));
    const changes = [...came, ...went].map((memberId) => ({
      ...{ circleId, memberId },
      here: isPresent(circleId, memberId),
    }));
    tellHere(
      circleId,
      changes.map((change) => [presenceChanged.name, change] as const),
    );
  }
}

const AT_ONCE = 500;

// Each process finds the difference by itself, so the others are not told.
function tellHere(circleId: string, facts: readonly Fact[]): void {
  const told = { room: room.circle(circleId), except: [], mayGetLost: false };
  for (let at = 0; at < facts.length; at += AT_ONCE)
    emitHere({ ...told, facts: facts.slice(at, at + AT_ONCE) });
}

const isPresent = (circleId: string, memberId: string): boolean =>
  here.roll.has(circleId, memberId) ||
  [...elsewhere.values()].some(({ roll }) => roll.has(circleId, memberId));

/** Ids of the members who are connected and belong to a circle, on any process. */
export function presentIn(circleId: string): string[] {
  const there = new Set(here.roll.in(circleId));
  for (const { roll } of elsewhere.values())
    for (const memberId of roll.in(circleId)) there.add(memberId);
  return [...there];
}
