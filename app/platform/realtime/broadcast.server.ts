import type { Socket as TcpSocket } from "node:net";
import type { Server, Socket } from "socket.io";
import type { Fact } from "./facts.server";

/** The one event that carries facts down: `[[name, payload], …]`, in the order they were published. */
export const FACTS = "facts";

/** Facts for those in a room who are in none of the others. */
export interface Told {
  room: string;
  except: string[];
  facts: readonly Fact[];
  mayGetLost: boolean;
}

// What Engine.IO, ws and Node keep of a connection.
interface Line {
  readyState: string;
  upgrading?: boolean;
  writeBuffer: { length: number };
  transport: { name: string; writable: boolean; socket?: WebSocketLine };
}
interface WebSocketLine {
  readyState: number;
  _socket?: TcpSocket | null;
  _sender?: { _state?: number; _bufferedBytes?: number };
}

const OPEN = 1;

/**
 * Sends facts to the readers on this process. For a broadcast Socket.io makes a packet, a list and a
 * callback for each of them; here one frame is made and written to every websocket on which nothing
 * waits. All others get it by Socket.io's own way, behind what waits for them.
 */
export function broadcast(io: Server, { room, except, facts, mayGetLost }: Told): void {
  const { adapter, sockets } = io.of("/");
  const others = except.flatMap((name) => adapter.rooms.get(name) ?? []);
  let frame: Buffer | undefined;
  for (const id of adapter.rooms.get(room) ?? []) {
    if (others.some((other) => other.has(id))) continue;
    const socket = sockets.get(id);
    const tcp = socket && freeLine(socket);
    if (!tcp) (mayGetLost ? socket?.volatile : socket)?.emit(FACTS, facts);
    else if (!mayGetLost || tcp.writableLength === 0) tcp.write((frame ??= frameOf(facts)));
  }
}

/** The connection of a websocket on which nothing waits above it; null where Engine.IO must keep the order. */
function freeLine(socket: Socket): TcpSocket | null {
  const { readyState, upgrading, writeBuffer, transport } = socket.conn as unknown as Line;
  if (readyState !== "open" || upgrading === true || writeBuffer.length > 0) return null;
  if (transport.name !== "websocket" || !transport.writable) return null;
  const { socket: websocket } = transport;
  if (websocket?.readyState !== OPEN || websocket._sender?._state !== 0) return null;
  return websocket._socket?.writable ? websocket._socket : null;
}

/** A text frame with a Socket.io event: Engine.IO's "message" (4) with an EVENT (2). */
function frameOf(facts: readonly Fact[]): Buffer {
  const text = `42${JSON.stringify([FACTS, facts])}`;
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = 0x81;
  frame[1] = head === 2 ? length : head === 4 ? 126 : 127;
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, head);
  return frame;
}
