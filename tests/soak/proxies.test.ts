import { request } from "node:http";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { whyNoPostgres } from "../../scripts/throwaway-postgres.mjs";
import { whyNoRedis } from "../../scripts/throwaway-redis.mjs";
import { freePort } from "../support/weft-process";
import { behind, CADDY, isHere, NGINX, untilReady, type Proxy } from "./proxy";
import { aWorld, type Person, type Talk, type World } from "./world";

/** A socket that is in the conversation's room; its facts, and how it is carried. */
async function listening(url: string, origin: string, who: Person, talk: Talk) {
  const socket = io(url, {
    transports: ["websocket"],
    forceNew: true,
    extraHeaders: { Cookie: who.cookie, Origin: origin },
  });
  onTestFinished(() => void socket.disconnect());
  const ids = new Set<string>();
  socket.on("facts", (facts: [string, { clientId?: string }][]) => {
    for (const [name, { clientId }] of facts)
      if (name === "discussion:message-posted" && clientId) ids.add(clientId);
  });
  await new Promise<void>((done, failed) => {
    socket.once("connect", done);
    socket.once("connect_error", failed);
  });
  expect(await socket.timeout(5_000).emitWithAck("join", `conversation:${talk.id}`)).toBe(true);
  return ids;
}

describe.skipIf(whyNoPostgres() ?? whyNoRedis())("two processes behind a proxy", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(1, 3);
  });
  afterAll(() => world.remove());

  for (const proxy of [NGINX, CADDY]) {
    const name = proxy.program;
    test.skipIf(!isHere(name))(
      `${name}, as its file is handed out: who comes in by it posts, and is heard by socket through it and on both`,
      () => throughProxy(proxy),
      120_000,
    );
  }

  async function throughProxy(proxy: Proxy) {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const env = { ORIGIN: url, TRUST_PROXY: "1" };
    const both = [await world.start(env), await world.start(env)] as const;
    const [talk] = world.talks;
    const [ana, ben, eva] = talk?.people ?? [];
    if (!talk || !ana || !ben || !eva) throw new Error("there are people");
    const ports = { 8080: port, 3001: both[0].port, 3002: both[1].port };
    const { printed } = await behind(proxy, ports);
    await untilReady(url, printed);

    const cookie = await signIn(url, ana.id);
    const ears = [
      await listening(url, url, { ...ana, cookie }, talk),
      await listening(both[0].url, url, ben, talk),
      await listening(both[1].url, url, eva, talk),
    ];
    const said = ["one", "two", "three", "four"].map((body) => ({
      clientId: crypto.randomUUID(),
      body: `${body}, by ${proxy.program}`,
    }));
    for (const form of said) {
      const answer = await fetch(`${url}/conversations/${talk.id}/messages`, {
        method: "POST",
        redirect: "manual",
        headers: { Cookie: cookie, Origin: url },
        body: new URLSearchParams(form),
        signal: AbortSignal.timeout(10_000),
      });
      expect(answer.status).toBe(200);
    }
    const all = new Set(said.map(({ clientId }) => clientId));
    await expect.poll(() => ears, { timeout: 10_000 }).toEqual(ears.map(() => all));
    await Promise.all(both.map((weft) => weft.kill()));
  }

  test("whatever name of the host a proxy passes on, a form is taken from the page it came from", async () => {
    const weft = await world.start({ ORIGIN: "https://weft.example.org", TRUST_PROXY: "1" });
    const [talk] = world.talks;
    const post = (headers: Record<string, string>) =>
      new Promise<number | undefined>((done, failed) => {
        const form = new URLSearchParams({ clientId: crypto.randomUUID(), body: "hello" });
        const all = {
          Cookie: talk?.people[0]?.cookie.replace(/^[^=]*=/, "__Host-weft=") ?? "",
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": String(Buffer.byteLength(form.toString())),
          ...headers,
        };
        const path = `/conversations/${talk?.id}/messages`;
        request(`${weft.url}${path}`, { method: "POST", headers: all }, (answer) => {
          answer.resume();
          done(answer.statusCode);
        })
          .on("error", failed)
          .end(form.toString());
      });
    const Origin = "https://weft.example.org";
    expect(await post({ Origin })).toBe(200);
    expect(await post({ Origin, "X-Forwarded-Host": "elsewhere.example" })).toBe(200);
    expect(await post({ Origin: weft.url })).toBe(403);
    await weft.kill();
  });
});

async function signIn(url: string, memberId: string): Promise<string> {
  const { setPassword } = await import("~/features/accounts/door.server");
  const { db } = await import("~/platform/db/db.server");
  const { email } = await db.account.findUniqueOrThrow({ where: { id: memberId } });
  const password = "a long enough phrase for this";
  await setPassword(memberId, password);
  const form = { email, password, intent: "password" };
  const answer = await fetch(`${url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: url },
    body: new URLSearchParams(form),
  });
  expect(answer.status).toBe(302);
  // A proxy sets a cookie of its own, so that who comes again meets the same process.
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return cookies.join("; ");
}
