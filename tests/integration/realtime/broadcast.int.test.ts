import { once } from "node:events";
import { createServer, type Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { io as connect, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { broadcast } from "~/platform/realtime/broadcast.server";
import type { Fact } from "~/platform/realtime/facts.server";

let server: HttpServer;
let io: Server;
let url = "";
const clients: Socket[] = [];

beforeAll(async () => {
  server = createServer();
  io = new Server(server, { serveClient: false });
  io.on("connection", (socket) => void socket.join(["room", `of ${socket.id}`]));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(async () => {
  for (const client of clients) client.disconnect();
  await io.close();
});

async function reader(transport: "websocket" | "polling") {
  const client = connect(url, { transports: [transport], forceNew: true });
  clients.push(client);
  const heard: Fact[] = [];
  client.on("facts", (facts: Fact[]) => heard.push(...facts));
  client.on("word", (word: string) => heard.push(["word", word]));
  await once(client as unknown as NodeJS.EventEmitter, "connect");
  return { client, heard };
}
const tell = (facts: Fact[], except: string[] = []) =>
  broadcast(io, { room: "room", except, facts, mayGetLost: false });

test("everybody in the room gets what is told, over websockets and polling, of any length, and nobody in the excepted", async () => {
  const [one, other, apart] = [
    await reader("websocket"),
    await reader("polling"),
    await reader("websocket"),
  ];
  const facts = [0, 100, 300, 70_000].map((length): Fact => ["said", "ñ".repeat(length)]);
  for (const fact of facts) tell([fact], [`of ${apart.client.id}`]);
  await expect.poll(() => one.heard, { timeout: 5_000 }).toEqual(facts);
  await expect.poll(() => other.heard, { timeout: 5_000 }).toEqual(facts);
  expect(apart.heard).toEqual([]);
});

test("what is told and what Socket.io sends keep their order on each connection", async () => {
  const readers = [await reader("websocket"), await reader("polling")];
  const expected: Fact[] = [];
  for (let n = 0; n < 300; n += 1) {
    const large = n % 50 === 0 ? "x".repeat(50_000) : "";
    if (n % 3 === 0) io.to("room").emit("word", `${n}${large}`);
    else tell([["said", `${n}${large}`]]);
    expected.push([n % 3 === 0 ? "word" : "said", `${n}${large}`]);
    if (n % 20 === 0) await new Promise((done) => setTimeout(done, 1));
  }
  for (const { heard } of readers)
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(300);
  for (const { heard } of readers) expect(heard).toEqual(expected);
});

test("what may get lost is left out for a reader who does not take what came before", async () => {
  const { client, heard } = await reader("websocket");
  const [, socket] = [...io.sockets.sockets].find(([id]) => id === client.id) ?? [];
  const { transport } = socket?.conn as unknown as {
    transport: { socket: { _socket: { writableLength: number; cork(): void; uncork(): void } } };
  };
  const tcp = transport.socket._socket;
  tcp.cork();
  tell([["said", "before"]]);
  broadcast(io, { room: "room", except: [], facts: [["writing", "lost"]], mayGetLost: true });
  tell([["said", "after"]]);
  tcp.uncork();
  await expect.poll(() => heard.length, { timeout: 5_000 }).toBe(2);
  expect(heard).toEqual([
    ["said", "before"],
    ["said", "after"],
  ]);
});
