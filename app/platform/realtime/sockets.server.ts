import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import { z } from "zod";
import { ownOrigins } from "../env.server";
import { log } from "../log.server";
import { onRing, onSilence, tellOthers } from "./bell.server";
import { emitHere, flushFacts } from "./facts.server";
import { hub, type RealtimeHooks, type SocketViewer } from "./hub.server";
import { presentIn, sharePresence, watchPresence } from "./presence.server";
import { room } from "./room";
import { cut, watchSlowReaders } from "./slow-readers.server";

interface SocketData {
  viewer: SocketViewer;
  spent: number;
  since: number;
}
type LiveSocket = Socket<never, never, never, SocketData>;

// A person types, moves and reads; nobody needs more than this from one connection.
const EVENTS_PER_WINDOW = 60;
const WINDOW_MS = 10_000;
const SWEEP_MS = 30_000;

/** Puts the sockets on the HTTP server: once per process; later calls only replace the hooks. Nobody is let in until `isOpen`: a page whose socket is back asks for pages at once. */
export function startSockets(
  httpServer: HttpServer,
  hooks: RealtimeHooks,
  isOpen = () => true,
): Server {
  hub.hooks = hooks;
  if (hub.io) return hub.io;
  const io = new Server(httpServer, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 16_384,
    // Sockets only carry facts down; a small page needs no long polling payloads.
    transports: ["websocket", "polling"],
    allowRequest: (request, decide) => {
      if (!isOpen()) return decide("starting", false);
      const from = request.headers.origin;
      decide(null, from === undefined ? request.method === "GET" : ownOrigins().has(from));
    },
  });
  hub.io = io;
  watchPresence(io);
  watchSlowReaders(io);
  hearOthers(io);
  io.use((socket, next) => {
    authenticate(socket as LiveSocket).then(
      (ok) => next(ok ? undefined : new Error("signed-out")),
      (error: unknown) => {
        log.error({ err: error }, "a socket could not be authenticated");
        next(new Error("unavailable"));
      },
    );
  });
  io.on("connection", (socket) => void welcome(socket as LiveSocket));
  const sweep = setInterval(() => void sweepSessions(io), SWEEP_MS);
  sweep.unref();
  return io;
}

async function authenticate(socket: LiveSocket): Promise<boolean> {
  const viewer = await hub.hooks?.viewerOf(socket.request.headers.cookie);
  if (!viewer) return false;
  socket.data = { viewer, spent: 0, since: Date.now() };
  await socket.join([room.person(viewer.id), room.session(viewer.sessionId)]);
  return true;
}

const roomName = z.string().regex(/^[a-z]+:[0-9a-f-]{36}$/);

async function welcome(socket: LiveSocket): Promise<void> {
  const { viewer } = socket.data;
  socket.use((_event, next) => (withinBudget(socket) ? next() : cut(socket)));
  socket.on("join", (name: unknown, done?: unknown) => {
    const answer = (ok: boolean) => {
      if (typeof done === "function") (done as (ok: boolean) => void)(ok);
    };
    const parsed = roomName.safeParse(name);
    if (!parsed.success) return answer(false);
    joinIfAllowed(socket, parsed.data)
      .then(answer)
      // No answer is none: who asked asks again.
      .catch((error: unknown) => log.error({ err: error }, "a room could not be joined"));
  });
  socket.on("leave", (name: unknown) => {
    const parsed = roomName.safeParse(name);
    if (parsed.success && parsed.data.startsWith("conversation:")) void socket.leave(parsed.data);
  });
  socket.on("writing", (name: unknown) => {
    const parsed = roomName.safeParse(name);
    if (parsed.success && socket.rooms.has(parsed.data)) {
      hub.hooks
        ?.writing(viewer, parsed.data)
        .catch((error: unknown) => log.error({ err: error }, "writing"));
    }
  });
  socket.on("present", (circleId: unknown, done?: unknown) => {
    const name = roomName.safeParse(`circle:${String(circleId)}`);
    if (!name.success || !socket.rooms.has(name.data) || typeof done !== "function") return;
    (done as (ids: string[]) => void)(presentIn(String(circleId)));
  });
  try {
    const rooms = (await hub.hooks?.roomsOf(viewer)) ?? [];
    await socket.join(rooms);
    // A membership may have ended between the question and the answer.
    const still = new Set(await hub.hooks?.roomsOf(viewer));
    for (const name of rooms) if (!still.has(name)) await socket.leave(name);
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
  const guards = hub.hooks?.guards ?? {};
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

// The adapter knows this process only: what concerns the others goes by the bell.
function hearOthers(io: Server): void {
  onRing("facts", emitHere);
  onRing("moved", ({ memberId, ...change }) => moveRoomsHere(memberId, change));
  onRing("cut", ({ sessionIds }) => cutHere(sessionIds));
  onSilence(() => void sweepSessions(io));
  onSilence(() => void sweepRooms(io));
  sharePresence();
}

interface RoomChange {
  join: string[];
  leave: string[];
}

function moveRoomsHere(memberId: string, { join, leave }: RoomChange): void {
  const hers = hub.io?.in(room.person(memberId));
  if (leave.length > 0) hers?.socketsLeave(leave);
  if (join.length > 0) hers?.socketsJoin(join);
}

const cutHere = (sessionIds: string[]): void =>
  void hub.io?.in(sessionIds.map(room.session)).disconnectSockets(true);

/** Puts all of a member's sockets into rooms and takes them out of others, on every process; call it when a membership begins or ends. */
export function moveRooms(memberId: string, { join = [], leave = [] }: Partial<RoomChange>): void {
  // What was said before she left still reaches her, and nothing after.
  flushFacts();
  moveRoomsHere(memberId, { join, leave });
  tellOthers({ is: "moved", memberId, join, leave }, { surely: true });
}

/** Cuts the sockets of ended sessions, on every process. */
export function disconnectSessions(sessionIds: string[]): void {
  if (sessionIds.length === 0) return;
  cutHere(sessionIds);
  tellOthers({ is: "cut", sessionIds }, { surely: true });
}

/** The conversations that somebody on this process is listening to. */
export function conversationsHeard(): string[] {
  const kind = room.conversation("");
  return [...(hub.io?.sockets.adapter.rooms.keys() ?? [])]
    .filter((name) => name.startsWith(kind))
    .map((name) => name.slice(kind.length));
}

// After a silence in which a membership may have ended unheard.
async function sweepRooms(io: Server): Promise<void> {
  for (const socket of [...io.sockets.sockets.values()] as unknown as LiveSocket[]) {
    try {
      const { viewer } = socket.data;
      const hers = new Set(await hub.hooks?.roomsOf(viewer));
      for (const name of socket.rooms) {
        const kind = name.split(":")[0] ?? "";
        const may = kind === "circle" ? hers.has(name) : await mayStay(viewer, name);
        if (!may) await socket.leave(name);
      }
    } catch (error) {
      log.warn({ err: error }, "rooms could not be checked");
    }
  }
}

// Her own room, her session's and the socket's have no guard.
const mayStay = async (viewer: SocketViewer, name: string): Promise<boolean> =>
  !Object.hasOwn(hub.hooks?.guards ?? {}, name.split(":")[0] ?? "") || mayJoin(viewer, name);

// Expiry has no event, and a lost doorbell must not leave an ended session listening.
async function sweepSessions(io: Server): Promise<void> {
  const local = [...io.sockets.sockets.values()] as unknown as LiveSocket[];
  const ids = [...new Set(local.map((socket) => socket.data.viewer.sessionId))];
  if (ids.length === 0) return;
  try {
    const live = await hub.hooks?.liveSessions(ids);
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
  flushFacts();
  const io = hub.io;
  delete hub.io;
  if (io) await new Promise<void>((resolve) => void io.close(() => resolve()));
}
