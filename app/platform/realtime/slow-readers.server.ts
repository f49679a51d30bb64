import type { Server, Socket } from "socket.io";
import { log } from "../log.server";

/** What may wait for one reader, in bytes, before her connection is cut: she comes back and asks for what she missed. */
const MOST_WAITING = 1_048_576;

const CHECK_MS = 1_000;
const MOST_PACKETS = 2_000;

interface Waiting {
  /** Packets that Engine.IO holds back. */
  writeBuffer?: readonly { data?: unknown }[];
  transport?: { socket?: { bufferedAmount?: number } };
}

// What the websocket and the kernel did not take yet, and what stands in line behind it.
function isTooMuch({ writeBuffer = [], transport }: Waiting): boolean {
  if ((transport?.socket?.bufferedAmount ?? 0) > MOST_WAITING) return true;
  if (writeBuffer.length > MOST_PACKETS) return true;
  let length = 0;
  for (const { data } of writeBuffer) length += typeof data === "string" ? data.length : 0;
  return length > MOST_WAITING;
}

/** Cuts readers who take so little that what waits for them grows: the server's memory is not theirs. */
export function watchSlowReaders(io: Server): void {
  const look = () => {
    for (const socket of io.sockets.sockets.values()) {
      if (!isTooMuch(socket.conn as unknown as Waiting)) continue;
      log.warn("a reader who takes too little was cut");
      cut(socket);
    }
  };
  setInterval(look, CHECK_MS).unref();
}

/** Ends a connection at once. A polite close would stand in line behind what is not taken, or wait for an answer that does not come. */
export function cut(socket: Pick<Socket, "conn">): void {
  const { transport } = socket.conn as unknown as {
    transport?: { socket?: { terminate?: () => void } };
  };
  if (transport?.socket?.terminate) transport.socket.terminate();
  else socket.conn.close(true);
}
