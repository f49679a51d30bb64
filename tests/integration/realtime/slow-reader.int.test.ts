import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flushFacts, sendFact } from "~/platform/realtime/facts.server";
import { sockets } from "~/platform/realtime/hub.server";
import { room } from "~/platform/realtime/room";
import { startSockets, stopSockets } from "~/platform/realtime/sockets.server";
import { newId } from "~/shared/ids";
import { rawSocket } from "../../support/raw-socket";

const circle = room.circle(newId());
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer();
  startSockets(server, {
    viewerOf: async (cookie) => (cookie ? { id: cookie, sessionId: newId() } : null),
    liveSessions: async (ids) => new Set(ids),
    roomsOf: async () => [circle],
    guards: {},
    writing: async () => undefined,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(async () => {
  await stopSockets();
  server.close();
});

const inRoom = () => sockets()?.of("/").adapter.rooms.get(circle)?.size ?? 0;

/** What the server keeps for readers who did not take it yet, in bytes. */
function backlog(): number {
  let bytes = 0;
  for (const { conn } of sockets()?.sockets.sockets.values() ?? []) {
    const { writeBuffer, transport } = conn as unknown as {
      writeBuffer: { data?: string }[];
      transport: { socket?: { bufferedAmount: number } };
    };
    bytes += transport.socket?.bufferedAmount ?? 0;
    for (const { data } of writeBuffer) bytes += data?.length ?? 0;
  }
  return bytes;
}

test("somebody who takes nothing is cut before much waits for her, and who reads hears all", async () => {
  const [reader, sleeper] = [await rawSocket(port, newId()), await rawSocket(port, newId())];
  await expect.poll(inRoom, { timeout: 10_000 }).toBe(2);
  sleeper.tcp.pause();
  const words = "x".repeat(64_000);
  let said = 0;
  let most = 0;
  for (; said < 1_500 && inRoom() === 2; said += 1) {
    sendFact([circle], ["test:said", `no. ${said}. ${words}`]);
    flushFacts();
    await new Promise((done) => setTimeout(done, 10));
    most = Math.max(most, backlog());
  }
  sendFact([circle], ["test:said", "the last word"]);
  await expect
    .poll(() => reader.received().includes("the last word"), { timeout: 20_000 })
    .toBe(true);
  for (let n = 0; n < said; n += 1) expect(reader.received()).toContain(`no. ${n}. `);
  expect(inRoom()).toBe(1);
  // A second's worth beyond the bound at most: it is looked at once a second.
  expect(most).toBeLessThan(20_000_000);
  expect(backlog()).toBeLessThan(1_000_000);
  reader.tcp.destroy();
  sleeper.tcp.destroy();
  await expect.poll(inRoom, { timeout: 10_000 }).toBe(0);
});
