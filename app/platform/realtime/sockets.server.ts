import type { Server as HttpServer } from "node:http";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import { Server, type Socket } from "socket.io";
import { z } from "zod";
import { ownOrigins } from "../env.server";
import { log } from "../log.server";
import { redis } from "../redis.server";
import { singleton } from "../singleton.server";
import { room } from "./room";

/** Who a socket belongs to. */
export interface SocketViewer {
  id: string;
  sessionId: string;
}

/** What the features give the sockets; app/shell/registry.server.ts joins them. */
export interface RealtimeHooks {
  /** The viewer behind a Cookie header, or null. */
  viewerOf(cookie: string | undefined): Promise<SocketViewer | null>;
  /** Which of these session ids are still good. */
  liveSessions(ids: string[]): Promise<Set<string>>;
  /** Rooms that a member's sockets are in from the start. */
  roomsOf(viewer: SocketViewer): Promise<string[]>;
  /** By the room's kind (the part before the colon): whether this member may be in it. */
  guards: Record<string, (viewer: SocketViewer, id: string) => Promise<boolean>>;
  /** Somebody is writing in a room she is in. */
  writing(viewer: SocketViewer, roomName: string): Promise<void>;
}

interface SocketData {
  viewer: SocketViewer;
  spent: number;
  since: number;
}
type LiveSocket = Socket<never, never, never, SocketData>;

interface Box {
  io?: Server;
  hooks?: RealtimeHooks;
}
const box = singleton<Box>("realtime", () => ({}));

// A person types, moves and reads; nobody needs more than this from one connection.
const EVENTS_PER_WINDOW = 60;
const WINDOW_MS = 10_000;
const SWEEP_MS = 30_000;

/** The Socket.io server; undefined in jobs and tests that have none. */
export const sockets = (): Server | undefined => box.io;

/** Puts the sockets on the HTTP server: once per process; later calls only replace the hooks. */
export function startSockets(httpServer: HttpServer, hooks: RealtimeHooks): Server {
  box.hooks = hooks;
  if (box.io) return box.io;
  const io = new Server(httpServer, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 16_384,
    // Sockets only carry facts down; a small page needs no long polling payloads.
    transports: ["websocket", "polling"],
    allowRequest: (request, decide) => {
      const from = request.headers.origin;
      decide(null, from === undefined ? request.method === "GET" : ownOrigins().has(from));
    },
    ...(redis ? { adapter: createAdapter(redis) } : {}),
  });
  box.io = io;
  io.use((socket, next) => {
    authenticate(socket as LiveSocket).then(
      (ok) => next(ok ? undefined : new Error("signed-out")),
      (error: unknown) => {
        log.error({ err: error }, "a socket could not be authenticated");
        next(new Error("unavailable"));
      },
    );
  });
  io.on("connection", (socket) => void welcome(io, socket as LiveSocket));
  const sweep = setInterval(() => void sweepSessions(io), SWEEP_MS);
  sweep.unref();
  return io;
}

async function authenticate(socket: LiveSocket): Promise<boolean> {
  const viewer = await box.hooks?.viewerOf(socket.request.headers.cookie);
  if (!viewer) return false;
  socket.data = { viewer, spent: 0, since: Date.now() };
  await socket.join([room.person(viewer.id), room.session(viewer.sessionId)]);
  return true;
}

async function welcome(io: Server, socket: LiveSocket): Promise<void> {
  const { viewer } = socket.data;
  const roomName = z.string().regex(/^[a-z]+:[0-9a-f-]{36}$/);
  socket.use((_event, next) => (withinBudget(socket) ? next() : socket.disconnect(true)));
  socket.on("join", (name: unknown, done?: unknown) => {
    const answer = (ok: boolean) => {
      if (typeof done === "function") (done as (ok: boolean) => void)(ok);
    };
    const parsed = roomName.safeParse(name);
    if (!parsed.success) return answer(false);
    joinIfAllowed(socket, parsed.data)
      .then(answer)
      .catch((error: unknown) => {
        log.error({ err: error }, "a room could not be joined");
        answer(false);
      });
  });
  socket.on("leave", (name: unknown) => {
    const parsed = roomName.safeParse(name);
    if (parsed.success && parsed.data.startsWith("conversation:")) void socket.leave(parsed.data);
  });
  socket.on("writing", (name: unknown) => {
    const parsed = roomName.safeParse(name);
    if (parsed.success && socket.rooms.has(parsed.data)) {
      box.hooks
        ?.writing(viewer, parsed.data)
        .catch((error: unknown) => log.error({ err: error }, "writing"));
    }
  });
  socket.on("present", (circleId: unknown, done?: unknown) => {
    const name = roomName.safeParse(`circle:${String(circleId)}`);
    if (!name.success || !socket.rooms.has(name.data) || typeof done !== "function") return;
    void presentIn(String(circleId)).then((ids) => (done as (ids: string[]) => void)(ids));
  });
  socket.on("disconnecting", () => {
    const circles = [...socket.rooms].filter((name) => name.startsWith("circle:"));
    void tellPresence(io, viewer.id, circles, false);
  });
  try {
    const rooms = (await box.hooks?.roomsOf(viewer)) ?? [];
    await socket.join(rooms);
    // A membership may have ended between the question and the answer.
    const still = new Set(await box.hooks?.roomsOf(viewer));
    for (const name of rooms) if (!still.has(name)) await socket.leave(name);
    void tellPresence(io, viewer.id, [...still], true);
  } catch (error) {
    log.error({ err: error }, "a socket could not join its rooms");
    socket.disconnect(true);
  }
}

// Asked again once she is in: whoever takes her out meanwhile finds her, or is found here.
async function joinIfAllowed(socket: LiveSocket, name: string): Promise<boolean> {
  const { viewer } = socket.data;
  if (!(await mayJoin(viewer, name))) return false;
  await socket.join(name);
  if (await mayJoin(viewer, name)) return true;
  await socket.leave(name);
  return false;
}

async function mayJoin(viewer: SocketViewer, name: string): Promise<boolean> {
  const [kind = "", id = ""] = name.split(":");
  const guards = box.hooks?.guards ?? {};
  return Object.hasOwn(guards, kind) ? ((await guards[kind]?.(viewer, id)) ?? false) : false;
}

function withinBudget(socket: LiveSocket): boolean {
  const now = Date.now();
  if (now - socket.data.since > WINDOW_MS) {
    socket.data.since = now;
    socket.data.spent = 0;
  }
  socket.data.spent += 1;
  return socket.data.spent <= EVENTS_PER_WINDOW;
}

async function membersIn(io: Server, name: string): Promise<Set<string>> {
  const there = await io.in(name).fetchSockets();
  return new Set(there.map((socket) => (socket.data as SocketData).viewer.id));
}

async function tellPresence(
  io: Server,
  memberId: string,
  rooms: string[],
  here: boolean,
): Promise<void> {
  if (rooms.length === 0) return;
  try {
    // One of two tabs closing is no departure; nor is a reconnect that takes a moment.
    if (!here) await new Promise((resolve) => setTimeout(resolve, 1_500));
    const others = await io.in(room.person(memberId)).fetchSockets();
    if (!here && others.length > 0) return;
    for (const name of rooms) {
      io.to(name).emit("presence:changed", { circleId: name.split(":")[1], memberId, here });
    }
  } catch (error) {
    log.warn({ err: error }, "presence could not be told");
  }
}

/** Ids of the members who are connected and belong to a circle; empty where the answer is late or sockets are off. */
export async function presentIn(circleId: string): Promise<string[]> {
  if (!box.io) return [];
  try {
    return [...(await membersIn(box.io, room.circle(circleId)))];
  } catch (error) {
    log.warn({ err: error }, "presence is unknown");
    return [];
  }
}

/** Puts all of a member's sockets into rooms and takes them out of others, on every process; call it when a membership begins or ends. */
export function moveRooms(memberId: string, change: { join?: string[]; leave?: string[] }): void {
  const hers = box.io?.in(room.person(memberId));
  if (change.leave?.length) hers?.socketsLeave(change.leave);
  if (change.join?.length) hers?.socketsJoin(change.join);
}

/** Cuts the sockets of ended sessions, on every process. */
export function disconnectSessions(sessionIds: string[]): void {
  if (sessionIds.length === 0) return;
  box.io?.in(sessionIds.map(room.session)).disconnectSockets(true);
}

// Expiry has no event, and a lost doorbell must not leave an ended session listening.
async function sweepSessions(io: Server): Promise<void> {
  const local = [...io.sockets.sockets.values()] as unknown as LiveSocket[];
  const ids = [...new Set(local.map((socket) => socket.data.viewer.sessionId))];
  if (ids.length === 0) return;
  try {
    const live = await box.hooks?.liveSessions(ids);
    if (!live) return;
    for (const socket of local) {
      if (!live.has(socket.data.viewer.sessionId)) socket.disconnect(true);
    }
  } catch (error) {
    log.warn({ err: error }, "sessions could not be checked");
  }
}

/** Closes all connections; clients come back to whichever process answers. */
export async function stopSockets(): Promise<void> {
  const io = box.io;
  delete box.io;
  if (io) await new Promise<void>((resolve) => void io.close(() => resolve()));
}
