import type { Server } from "socket.io";
import { singleton } from "../singleton.server";

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

interface Hub {
  io?: Server;
  hooks?: RealtimeHooks;
}

/** The sockets of this process and what the features gave them; empty before startSockets and after stopSockets. */
export const hub = singleton<Hub>("realtime", () => ({}));

/** The Socket.io server; undefined in jobs and tests that have none. */
export const sockets = (): Server | undefined => hub.io;
