// A stranger's client, written from docs/realtime.md alone: fetch and socket.io-client, nothing of
// the app. Only the server is started by a tool of ours.
import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startWeft, type WeftProcess } from "../../support/weft-process";

const PASSWORD = "weave a little every day";
const ANA = "marisol@example.org";
const BEN = "luz@example.org";

interface Line {
  id: string;
  seq: number;
  clientId: string;
  author: { id: string; name: string };
  html: string;
  revision: number;
  counts: Record<string, number>;
}
interface Page {
  lines: Line[];
  newest: number;
  revision: number;
  newestRevision: number;
}
type Fact = [name: string, payload: Record<string, unknown>];

let weft: WeftProcess;
let ana: Client;
let ben: Client;
let conversation: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  weft = await startWeft({ WEFT_DEMO: "1" });
  [ana, ben] = [await Client.comeIn(ANA), await Client.comeIn(BEN)];
  conversation = await ana.conversationOf("tower-hill-neighbors");
}, 200_000);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => weft.remove());

class Client {
  private constructor(private readonly cookie: string) {}

  static async comeIn(email: string): Promise<Client> {
    const form = { email, password: PASSWORD, intent: "password" };
    const answer = await post("/sign-in", form, {});
    expect(answer.status).toBe(302);
    return new Client(answer.headers.getSetCookie()[0]?.split(";")[0] ?? "");
  }

  get = (path: string) =>
    fetch(weft.url + path, { redirect: "manual", headers: { Cookie: this.cookie } });
  post = (path: string, form: Record<string, string>) => post(path, form, { Cookie: this.cookie });

  async conversationOf(slug: string): Promise<string> {
    const page = await (await this.get(`/circles/${slug}`)).text();
    const [field = ""] = /<input[^>]*name="conversation"[^>]*>/.exec(page) ?? [];
    return /value="([0-9a-f-]{36})"/.exec(field)?.[1] ?? expect.fail("no conversation on the page");
  }

  async page(query: Record<string, number>): Promise<Page> {
    const asked = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]));
    const answer = await this.get(`/conversations/${conversation}/messages?${asked}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Page;
  }

  /** The last page. */
  async end(): Promise<Page> {
    const { newest } = await this.page({ after: 0 });
    return this.page({ before: newest + 1 });
  }

  async say(body: string, clientId = randomUUID()): Promise<Line> {
    const answer = await this.post(`/conversations/${conversation}/messages`, { clientId, body });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { line: Line }).line;
  }

  /** An open socket in the conversation's room, and what it hears. */
  async listen(): Promise<{ socket: Socket; heard: Fact[]; join(): Promise<boolean> }> {
    const heard: Fact[] = [];
    const socket = io(weft.url, {
      transports: ["websocket"],
      forceNew: true,
      extraHeaders: { Cookie: this.cookie },
    });
    sockets.push(socket);
    socket.on("facts", (facts: Fact[]) => heard.push(...facts));
    const join = () =>
      socket.timeout(5_000).emitWithAck("join", `conversation:${conversation}`) as Promise<boolean>;
    await new Promise<void>((done, fail) => socket.on("connect", done).on("connect_error", fail));
    expect(await join()).toBe(true);
    return { socket, heard, join };
  }
}

const post = (path: string, form: Record<string, string>, headers: Record<string, string>) =>
  fetch(weft.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: weft.url, ...headers },
    body: new URLSearchParams(form),
  });

const about = (heard: Fact[], name: string, id: string) =>
  heard.filter(([fact, payload]) => fact === name && payload["id"] === id);

test("says something with an id of its own, is told its place, and others hear it", async () => {
  const { heard } = await ben.listen();
  const before = await ana.end();
  const line = await ana.say("From a program, **hello**");
  expect(line).toMatchObject({ seq: before.newest + 1, revision: 0, counts: {} });
  expect(line.html).toBe("<p>From a program, <strong>hello</strong></p>");
  await vi.waitFor(() =>
    expect(about(heard, "discussion:message-posted", line.id)).toHaveLength(1),
  );
  expect(about(heard, "discussion:message-posted", line.id)[0]?.[1]).toMatchObject({
    conversationId: conversation,
    seq: line.seq,
    clientId: line.clientId,
    author: line.author,
    html: line.html,
  });
});

test("sends again after an answer that never came, and it is said once", async () => {
  const clientId = randomUUID();
  const both = await Promise.all([ana.say("Once", clientId), ana.say("Once", clientId)]);
  expect(both[0]).toEqual(both[1]);
  expect(await ana.say("Once", clientId)).toEqual(both[0]);
  const { lines } = await ben.page({ after: both[0].seq - 1 });
  expect(lines.filter((one) => one.clientId === clientId)).toHaveLength(1);
});

test("comes back with the last seq and revision and gets what it missed, once and in order", async () => {
  const { socket, heard, join } = await ben.listen();
  const held = await ben.end();
  const last = held.lines.at(-1) ?? expect.fail("a demo talks");
  socket.disconnect();
  const said = [await ana.say("one"), await ana.say("two"), await ana.say("three")];
  const word = { intent: "react", word: "GRACIAS", said: "1" };
  expect((await ana.post(`/messages/${last.id}`, word)).status).toBe(200);
  heard.length = 0;
  socket.connect();
  await new Promise<void>((done) => socket.once("connect", () => done()));
  expect(await join()).toBe(true);
  const [from, after] = [held.lines[0]?.seq ?? 1, last.seq];
  const missed = await ben.page({ from, after, since: held.revision });
  expect(missed.lines.map(({ seq }) => seq)).toEqual([after, after + 1, after + 2, after + 3]);
  expect(missed.lines.slice(1).map(({ id }) => id)).toEqual(said.map(({ id }) => id));
  expect(missed.lines[0]?.counts["GRACIAS"]).toBeGreaterThanOrEqual(1);
  expect(missed).toMatchObject({ newest: after + 3, revision: missed.newestRevision });
  const next = await ana.say("four");
  await vi.waitFor(() =>
    expect(about(heard, "discussion:message-posted", next.id)).toHaveLength(1),
  );
});

test("hears of a change with its revision", async () => {
  const { heard } = await ben.listen();
  const line = await ana.say("Tpyo");
  const answer = await ana.post(`/messages/${line.id}`, { intent: "edit", body: "Typo" });
  const { fact } = (await answer.json()) as { fact: { revision: number } };
  await vi.waitFor(() =>
    expect(about(heard, "discussion:message-changed", line.id)[0]?.[1]).toMatchObject({
      revision: fact.revision,
      html: "<p>Typo</p>",
      takenBack: false,
    }),
  );
});

test("is refused as the page says", async () => {
  const at = `/conversations/${conversation}/messages`;
  const form = { clientId: randomUUID(), body: "Hello" };
  const empty = await ana.post(at, { ...form, body: " " });
  expect([empty.status, typeof ((await empty.json()) as { error: string }).error]).toEqual([
    400,
    "string",
  ]);
  expect((await ana.post(`/conversations/${randomUUID()}/messages`, form)).status).toBe(404);
  expect((await post(at, form, {})).status).toBe(302);
  expect((await post(at, form, { Origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await ana.post(at, { ...form, body: "x".repeat(600_000) })).status).toBe(413);
});

test("without a session no socket opens, and a room that is not there is not joined", async () => {
  const stranger = io(weft.url, { transports: ["websocket"], forceNew: true });
  sockets.push(stranger);
  const why = await new Promise<Error>((done) => stranger.once("connect_error", done));
  expect(why.message).toBe("signed-out");
  const { socket } = await ben.listen();
  for (const name of [`conversation:${randomUUID()}`, `circle:${randomUUID()}`, "conversation:1"])
    expect(await socket.timeout(5_000).emitWithAck("join", name)).toBe(false);
});

test("a session that ends falls silent", async () => {
  const third = await Client.comeIn(BEN);
  const { socket } = await third.listen();
  const cut = new Promise((done) => socket.once("disconnect", done));
  expect((await third.post("/sign-out", {})).status).toBe(302);
  expect(await cut).toBe("io server disconnect");
});
