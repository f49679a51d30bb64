import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** A websocket written by hand, for what no well-behaved client does. */
export interface RawSocket {
  tcp: Socket;
  /** Everything that arrived, as text. */
  received(): string;
  /** Sends a frame; a text frame of a whole message unless the first byte says otherwise. */
  send(body: string | Buffer, firstByte?: number): void;
  isClosed(): boolean;
}

function frameOf(body: Buffer, firstByte: number): Buffer {
  const head = Buffer.alloc(body.length < 126 ? 2 : body.length < 65_536 ? 4 : 10);
  head[0] = firstByte;
  if (body.length < 126) head[1] = body.length;
  else if (body.length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(body.length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(body.length), 2);
  }
  head[1] = (head[1] ?? 0) | 0x80;
  // Masked by zeros: the same bytes.
  return Buffer.concat([head, Buffer.alloc(4), body]);
}

/** Connects to the sockets at a port and is let in; resolves when Socket.io said so, or with a closed one when the door stayed shut. */
export async function rawSocket(
  port: number,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<RawSocket> {
  const tcp = connect(port, "127.0.0.1");
  let text = "";
  let closed = false;
  tcp.on("data", (chunk: Buffer) => (text += chunk.toString("latin1")));
  tcp.on("close", () => (closed = true));
  tcp.on("error", () => (closed = true));
  const raw: RawSocket = {
    tcp,
    received: () => text,
    send: (body, firstByte = 0x81) => void tcp.write(frameOf(Buffer.from(body), firstByte)),
    isClosed: () => closed,
  };
  const lines = {
    Host: `localhost:${port}`,
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    Cookie: cookie,
    ...headers,
  };
  tcp.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${Object.entries(lines)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("")}\r\n`,
  );
  await until(tcp, () => closed || text.includes('0{"sid"'));
  raw.send("40");
  await until(tcp, () => closed || text.includes('40{"sid"'));
  return raw;
}

const PATIENCE_MS = 20_000;

/** Looks whenever something came; thousands of these wait at once. */
function until(tcp: Socket, holds: () => boolean): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (!holds()) return;
      clearTimeout(timer);
      tcp.off("data", look).off("close", look);
      done();
    };
    const timer = setTimeout(() => {
      tcp.off("data", look).off("close", look);
      done();
    }, PATIENCE_MS);
    tcp.on("data", look).on("close", look);
    look();
  });
}
