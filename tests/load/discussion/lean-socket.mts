// A Socket.io client as lean as it can be: one TCP connection, frames read by hand, and packets
// that are the same for all readers parsed once. A thousand socket.io-clients in one process would
// measure themselves and not the server.
import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

export interface LeanSocket {
  /** Joins a room; throws when the server says no. */
  join(room: string): Promise<void>;
  close(): void;
}

interface Options {
  port: number;
  cookie: string;
  /** Text of each packet with facts. */
  onFacts(text: string): void;
}

// The packet parsed last: a broadcast brings the same bytes to everybody.
let lastBytes = Buffer.alloc(0);
let lastText = "";

function textOf(bytes: Buffer): string {
  if (!bytes.equals(lastBytes)) {
    lastBytes = Buffer.from(bytes);
    lastText = bytes.toString("utf8");
  }
  return lastText;
}

/** A masked text frame, as clients must send it. */
function frame(text: string): Buffer {
  const body = Buffer.from(text);
  if (body.length > 125) throw new Error("too long for this client");
  const mask = randomBytes(4);
  for (const [at, byte] of body.entries()) body[at] = byte ^ (mask[at % 4] ?? 0);
  return Buffer.concat([Buffer.from([0x81, 0x80 | body.length]), mask, body]);
}

function handshake({ port, cookie }: Options): string {
  const lines = [
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
    `Host: localhost:${port}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    `Origin: http://localhost:${port}`,
    `Cookie: ${cookie}`,
  ];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** Takes whole frames off the front; answers what is left. */
function eachFrame(buffer: Buffer, take: (opcode: number, body: Buffer) => void): Buffer {
  let at = 0;
  while (buffer.length - at >= 2) {
    const short = buffer.readUInt8(at + 1) & 0x7f;
    const head = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (buffer.length - at < head) break;
    const length =
      short === 126
        ? buffer.readUInt16BE(at + 2)
        : short === 127
          ? Number(buffer.readBigUInt64BE(at + 2))
          : short;
    if (buffer.length - at < head + length) break;
    take(buffer.readUInt8(at) & 0x0f, buffer.subarray(at + head, at + head + length));
    at += head + length;
  }
  return buffer.subarray(at);
}

/** Connects, and resolves once the server has let it in. */
export function leanSocket(options: Options): Promise<LeanSocket> {
  return new Promise((resolve, reject) => {
    const tcp: Socket = connect(options.port, "127.0.0.1");
    tcp.setNoDelay(true);
    let rest: Buffer = Buffer.alloc(0);
    let upgraded = false;
    let asked = 0;
    const acks = new Map<number, (ok: boolean) => void>();
    const send = (text: string) => void tcp.write(frame(text));
    const self: LeanSocket = {
      join: (room) =>
        new Promise((done, refuse) => {
          acks.set(asked, (ok) => (ok ? done() : refuse(new Error(`no way into ${room}`))));
          send(`42${asked}${JSON.stringify(["join", room])}`);
          asked += 1;
        }),
      close: () => tcp.destroy(),
    };
    const packet = (text: string) => {
      if (text.startsWith('42["facts"')) options.onFacts(text);
      else if (text === "2") send("3");
      else if (text.startsWith("0")) send("40");
      else if (text.startsWith("40")) resolve(self);
      else if (text.startsWith("44")) reject(new Error(text));
      else if (text.startsWith("43")) {
        const [, id = "", answer = ""] = /^43(\d+)\[(.*)\]$/.exec(text) ?? [];
        acks.get(Number(id))?.(answer === "true");
        acks.delete(Number(id));
      }
    };
    tcp.on("connect", () => tcp.write(handshake(options)));
    tcp.on("data", (chunk: Buffer) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (!upgraded) {
        const end = rest.indexOf("\r\n\r\n");
        if (end < 0) return;
        if (!rest.subarray(0, 12).toString().endsWith("101"))
          return reject(new Error(rest.subarray(0, end).toString()));
        upgraded = true;
        rest = rest.subarray(end + 4);
      }
      rest = eachFrame(rest, (opcode, body) => {
        if (opcode === 1) packet(textOf(body));
      });
      // A slice would keep the chunk it came from.
      if (rest.length > 0) rest = Buffer.from(rest);
    });
    tcp.on("error", reject);
    tcp.on("close", () => reject(new Error("closed")));
  });
}
