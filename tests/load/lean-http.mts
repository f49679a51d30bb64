// Asks for a page over and over, from as many connections as wished, each with one request at a
// time, and reads no more of the answers than where they end. A load generator that takes longer
// over a page than the server that sends it measures itself.
import { once } from "node:events";
import { connect, type Socket } from "node:net";

export interface Asked {
  requests: number;
  seconds: number;
  /** Of bodies, as they are sent. */
  bytes: number;
  /** Milliseconds from a request to the end of its answer, ascending. */
  latencies: number[];
  /** Answers other than a 200. */
  failed: number;
}

/** The lines of a request beside the first; by turns. */
type Headers = Record<string, string>;

const LAST_CHUNK = Buffer.from("\r\n0\r\n\r\n");
const HEAD_END = Buffer.from("\r\n\r\n");

/** Sends `amount` GET requests to an http address and waits for all the answers. Throws when a connection ends early. */
export async function askOver(
  url: string,
  connections: number,
  amount: number,
  headers: readonly Headers[],
): Promise<Asked> {
  const { hostname, port, pathname, search, host } = new URL(url);
  const texts = headers.map((lines) => {
    const all = Object.entries({ Host: host, ...lines }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    return [`GET ${pathname}${search} HTTP/1.1`, ...all, "", ""].join("\r\n");
  });
  const asked: Asked = { requests: 0, seconds: 0, bytes: 0, latencies: [], failed: 0 };
  let sent = 0;
  const next = () => (sent < amount ? texts[sent++ % texts.length] : undefined);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(Number(port), hostname).setNoDelay();
      await once(socket, "connect");
      await answers(socket, next, asked);
      socket.destroy();
    }),
  );
  asked.seconds = (performance.now() - began) / 1_000;
  asked.latencies.sort((a, b) => a - b);
  return asked;
}

function answers(socket: Socket, next: () => string | undefined, asked: Asked): Promise<void> {
  return new Promise((done, fail) => {
    let sentAt = 0;
    /** What has come of a head that is not whole yet; null within a body. */
    let head: Buffer | null = null;
    /** Bytes of the body still to come; null where its last chunk ends it. */
    let left: number | null = 0;
    let tail = Buffer.alloc(0);
    const ask = () => {
      const text = next();
      if (text === undefined) return done();
      head = Buffer.alloc(0);
      sentAt = performance.now();
      socket.write(text);
    };
    const body = (bytes: Buffer) => {
      asked.bytes += bytes.length;
      if (left === null) {
        tail = Buffer.concat([tail, bytes]).subarray(-LAST_CHUNK.length);
        if (!tail.equals(LAST_CHUNK)) return;
      } else if ((left -= bytes.length) > 0) return;
      asked.requests += 1;
      asked.latencies.push(performance.now() - sentAt);
      ask();
    };
    socket.on("data", (bytes: Buffer) => {
      if (head === null) return body(bytes);
      head = head.length === 0 ? bytes : Buffer.concat([head, bytes]);
      const end = head.indexOf(HEAD_END);
      if (end < 0) return;
      const text = head.toString("latin1", 0, end);
      const first = head.subarray(end + HEAD_END.length);
      const length = /^content-length: (\d+)$/im.exec(text)?.[1];
      left = length === undefined ? null : Number(length);
      if (!text.startsWith("HTTP/1.1 200")) asked.failed += 1;
      [head, tail] = [null, Buffer.alloc(0)];
      body(first);
    });
    socket.on("error", fail).on("close", () => fail(new Error("closed early")));
    ask();
  });
}
