import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Socket } from "socket.io-client";

/** off: nobody asked for it yet. signed-out: the session ended; the page should be loaded again. */
export type SocketState = "off" | "connecting" | "connected" | "away" | "signed-out";

type Handler = (payload: never) => void;

let socket: Socket | undefined;
let state: SocketState = "off";
const watchers = new Set<() => void>();
const handlers = new Map<string, Set<Handler>>();
const rooms = new Map<string, number>();
const returns = new Set<() => void>();

function become(next: SocketState): void {
  if (state === next) return;
  state = next;
  for (const watch of watchers) watch();
}

async function connect(): Promise<void> {
  if (state !== "off") return;
  become("connecting");
  // After the page is there: the first view does not wait for it.
  const { io, WebSocket } = await import("./websocket");
  socket = io({ transports: [WebSocket], randomizationFactor: 0.7 });
  socket.on("connect", () => {
    found = true;
    const joins = [...rooms.keys()].map((name) => join(name));
    become("connected");
    // What happened meanwhile is asked for once the rooms are joined: nothing falls between.
    void Promise.all(joins).then(() => {
      for (const back of returns) back();
    });
  });
  socket.on("disconnect", (reason) => {
    become("away");
    // The server cut it: an ended session, or too many events. Try once; the session decides.
    if (reason === "io server disconnect") setTimeout(() => socket?.connect(), 1_000);
  });
  socket.on("connect_error", (error) => {
    if (error.message === "signed-out") {
      become("signed-out");
      return;
    }
    become("away");
    // Where the other way cannot be loaded, this one is tried again.
    if (isOfTheWay(error)) goTheOtherWay().catch(() => undefined);
    if (!socket?.active) setTimeout(() => socket?.connect(), 2_000);
  });
  // A cut line takes most of a minute to be noticed otherwise.
  window.addEventListener("offline", () => socket?.io.engine.close());
  socket.on("facts", (facts: readonly (readonly [name: string, payload: unknown])[]) => {
    for (const [name, payload] of facts) {
      for (const handle of handlers.get(name) ?? []) handle(payload as never);
    }
  });
}

const isOfTheWay = (error: Error): boolean => "type" in error && error.type === "TransportError";

/** A network may let no WebSocket through: until one way has led to the server the next try takes the other. */
async function goTheOtherWay(): Promise<void> {
  if (!socket || found) return;
  polls = !polls;
  const { WebSocket } = await import("./websocket");
  const way = polls ? (await import("./polling")).XHR : WebSocket;
  socket.io.opts.transports = [way];
}
let found = false;
let polls = false;

/** False when it is refused. A server that is too busy to tell does not answer, and is asked again. */
async function join(name: string): Promise<boolean> {
  while (socket?.connected && rooms.has(name)) {
    try {
      return (await socket.timeout(5_000).emitWithAck("join", name)) as boolean;
    } catch {
      // Asked again, or joined anew when the connection is back.
    }
  }
  return false;
}

const subscribe = (watch: () => void) => {
  watchers.add(watch);
  return () => void watchers.delete(watch);
};

/** Whether facts arrive just now. Asking for it connects. */
export function useSocketState(): SocketState {
  useEffect(() => void connect(), []);
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => "off",
  );
}

/** Calls the handler for each fact of this name while the component is there. */
export function useLive<P>(name: string, handler: (payload: P) => void): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const handle = ((payload: P) => latest.current(payload)) as Handler;
    const set = handlers.get(name) ?? new Set();
    handlers.set(name, set.add(handle));
    void connect();
    return () => void set.delete(handle);
  }, [name]);
}

/** Ids of the members who are connected and belong to a circle, as the server knows them now; null when it does not say. */
export function askPresent(circleId: string): Promise<string[] | null> {
  return new Promise((resolve) => {
    if (!socket?.connected) return resolve(null);
    socket
      .timeout(5_000)
      .emit("present", circleId, (late: unknown, ids: string[]) => resolve(late ? null : ids));
  });
}

/** Is in a room while the component is there; onReturn is called each time the room is joined (again): ask then for what was missed. */
export function useRoom(name: string, onReturn: () => void): void {
  const latest = useRef(onReturn);
  useEffect(() => {
    latest.current = onReturn;
  });
  useEffect(() => {
    const back = () => latest.current();
    returns.add(back);
    rooms.set(name, (rooms.get(name) ?? 0) + 1);
    void connect();
    if (socket?.connected) void join(name).then((ok) => ok && back());
    return () => {
      returns.delete(back);
      const left = (rooms.get(name) ?? 1) - 1;
      if (left > 0) rooms.set(name, left);
      else {
        rooms.delete(name);
        socket?.emit("leave", name);
      }
    };
  }, [name]);
}

/** Says that somebody is writing in a room; call it as often as keys are pressed, it is sent once in three seconds. */
export function tellWriting(name: string): void {
  const now = Date.now();
  if (now - (lastWriting.get(name) ?? 0) < 3_000) return;
  lastWriting.set(name, now);
  socket?.volatile.emit("writing", name);
}
const lastWriting = new Map<string, number>();
