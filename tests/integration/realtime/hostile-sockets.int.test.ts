import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { env } from "~/platform/env.server";
import { sendFact, type Fact } from "~/platform/realtime/facts.server";
import { sockets } from "~/platform/realtime/hub.server";
import { room } from "~/platform/realtime/room";
import { startSockets, stopSockets } from "~/platform/realtime/sockets.server";
import { newId } from "~/shared/ids";
import { rawSocket, type RawSocket } from "../../support/raw-socket";

const circle = room.circle(newId());
const bystander = newId();
let server: Server;
let port = 0;
let isOpen = true;
let good: Socket;
const heard: Fact[] = [];

beforeAll(async () => {
  server = createServer();
  const hooks = {
    viewerOf: async (cookie?: string) => (cookie ? { id: cookie, sessionId: newId() } : null),
    liveSessions: async (ids: string[]) => new Set(ids),
    roomsOf: async () => [circle],
    guards: { conversation: async () => true },
    writing: async () => undefined,
  };
  startSockets(server, hooks, () => isOpen);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
  env.PORT = port;
  good = io(`http://127.0.0.1:${port}`, {
    transports: ["websocket"],
    extraHeaders: { Cookie: bystander },
  });
  good.on("facts", (facts: Fact[]) => heard.push(...facts));
  await once(good as never, "connect");
  await vi.waitFor(() => expect(sockets()?.of("/").adapter.rooms.get(circle)?.size).toBe(1));
});
afterAll(async () => {
  good.disconnect();
  await stopSockets();
  server.close();
});

/** The one who does no harm still hears what is said. */
async function stillHeard() {
  const word = newId();
  sendFact([circle], ["test:said", word]);
  await expect
    .poll(() => heard.some(([, payload]) => payload === word), { timeout: 10_000 })
    .toBe(true);
  expect(good.connected).toBe(true);
}

const cut = (raw: RawSocket) =>
  expect.poll(() => raw.isClosed(), { timeout: 10_000, message: "it was not cut" }).toBe(true);

test("nobody is let in while the server is not yet there for pages", async () => {
  isOpen = false;
  try {
    const raw = await rawSocket(port, newId());
    await cut(raw);
    expect(raw.received()).toMatch(/^HTTP\/1.1 4/);
  } finally {
    isOpen = true;
  }
  await stillHeard();
});

test("a thousand events a second end the connection, and nobody else's", async () => {
  const raw = await rawSocket(port, newId());
  for (let n = 0; n < 1_000; n += 1) raw.send(`42["writing","${room.conversation(newId())}"]`);
  await cut(raw);
  await stillHeard();
});

describe("what is no sentence of ours harms nobody", () => {
  const said = {
    "no packet": "4",
    "a packet of no type": "49[1]",
    "no JSON": '42["join",',
    "no array": '42{"a":1}',
    "an event without a name": "42[]",
    "a name that is an array": '42[["join"],"x"]',
    "a name that is a number": "42[7]",
    "a name that is a method": '42["constructor","x"]',
    "a name that is a prototype": '42["__proto__",{"a":1}]',
    "a reserved name": '42["disconnecting"]',
    "attachments that never come": '459999999-["join",{"_placeholder":true,"num":0}]',
    "an answer to nothing": "43999[1]",
    "another namespace": "40/admin,",
    "no engine packet": "x",
    "a second welcome": '40{"token":1}',
  };
  test.each(Object.entries(said))("%s", async (_, text) => {
    const raw = await rawSocket(port, newId());
    raw.send(text);
    await stillHeard();
    raw.tcp.destroy();
  });

  test.each([
    ["a reserved opcode", 0x83],
    ["bits nobody agreed on", 0xf1],
    ["a continuation of nothing", 0x80],
    ["bytes where text belongs", 0x82],
  ])("%s", async (_, firstByte) => {
    const raw = await rawSocket(port, newId());
    raw.send("hello", firstByte);
    await stillHeard();
    raw.tcp.destroy();
  });

  test("words that are no text", async () => {
    const raw = await rawSocket(port, newId());
    raw.send(Buffer.from([0x34, 0x32, 0xff, 0xfe, 0xc0]));
    await cut(raw);
    await stillHeard();
  });

  test("events with known names and unknown words", async () => {
    const raw = await rawSocket(port, newId());
    const words = ['{"a":1}', "null", "[]", '"circle:x"', '"conversation:../.."', "1e999"];
    for (const name of ["join", "leave", "writing", "present", "unheard-of"]) {
      for (const word of words) raw.send(`421["${name}",${word}]`);
    }
    await stillHeard();
    expect(raw.received()).not.toContain("[true]");
    raw.tcp.destroy();
  });
});

test("ten megabytes are not taken in", async () => {
  const raw = await rawSocket(port, newId());
  raw.send(`42["join","${"x".repeat(10_000_000)}"]`);
  await cut(raw);
  await stillHeard();
});

test("a page of another site, and somebody without a session, get no socket", async () => {
  const stranger = await rawSocket(port, newId(), { Origin: "https://elsewhere.example" });
  expect(stranger.isClosed() || stranger.received().includes("403")).toBe(true);
  expect(stranger.received()).not.toContain('40{"sid"');
  stranger.tcp.destroy();
});
