import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as circles from "~/features/circles/commands.server";
import { circleRoomsOf, setCircleHooks } from "~/features/circles/door.server";
import { setBlocked } from "~/features/moderation/door.server";
import { room } from "~/platform/realtime/room";
import { startSockets, stopSockets } from "~/platform/realtime/sockets.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aPrivateTalk } from "../../../tests/support/factories";
import { postMessage } from "./commands/post.server";
import { leaveConversation } from "./commands/private.server";
import { markRead } from "./commands/read.server";
import { mayHearConversation, roomsOf, startReading, stopReading, writingIn } from "./door.server";

useDatabase();

let server: Server;
let url = "";
const open: Socket[] = [];

beforeAll(async () => {
  server = createServer();
  startSockets(server, {
    // The cookie is the member's id: who she is, is for accounts to test.
    viewerOf: async (cookie) => (cookie ? { id: cookie, sessionId: newId() } : null),
    liveSessions: async (ids) => new Set(ids),
    roomsOf: ({ id }) => circleRoomsOf(id),
    guards: { conversation: mayHearConversation },
    writing: writingIn,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
beforeEach(() =>
  setCircleHooks({
    onMemberJoined: startReading,
    onMemberLeft: stopReading,
    onAudienceNarrowed: roomsOf,
  }),
);
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await stopSockets();
  server.close();
});

interface Ear {
  socket: Socket;
  heard: { name: string; payload: Record<string, unknown> }[];
  join(name: string): Promise<boolean>;
  names(): string[];
}

/** Somebody's open page: what it hears. */
async function ear(member: { id: string }): Promise<Ear> {
  const socket = io(url, {
    transports: ["websocket"],
    extraHeaders: { Cookie: member.id },
    forceNew: true,
  });
  open.push(socket);
  const heard: Ear["heard"] = [];
  socket.on("facts", (facts: [name: string, payload: Record<string, unknown>][]) => {
    for (const [name, payload] of facts) {
      if (name.startsWith("discussion:")) heard.push({ name, payload });
    }
  });
  await new Promise<void>((resolve, reject) => {
    socket.on("connect", resolve);
    socket.on("connect_error", reject);
  });
  return {
    socket,
    heard,
    join: (name) => socket.timeout(5_000).emitWithAck("join", name),
    names: () => heard.map(({ name }) => name.replace("discussion:", "")),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

async function aTalk(reads: "WEB" | "MEMBERS" | "CIRCLE" = "CIRCLE") {
  const ana = { ...(await aMember({ name: "Ana Ruiz" })), role: "MEMBER" as const };
  const ben = { ...(await aMember({ name: "Ben Okri" })), role: "MEMBER" as const };
  const circle = await aCircle({ createdById: ana.id, members: [ben], reads });
  const talk = circle.conversation.id;
  const say = (body: string) => postMessage(ana, talk, { clientId: newId(), body });
  return { ana, ben, circle, talk, say };
}

describe("a message", () => {
  test("reaches each page in the conversation once, and tells the circle", async () => {
    const { ana, ben, talk, say } = await aTalk();
    const [reader, elsewhere] = [await ear(ben), await ear(ana)];
    expect(await reader.join(room.conversation(talk))).toBe(true);
    await say("**hello**");
    await settled();
    expect(reader.names()).toEqual(["message-posted", "conversation-moved"]);
    expect(reader.heard.find(({ name }) => name.endsWith("posted"))?.payload).toMatchObject({
      conversationId: talk,
      seq: 1,
      html: "<p><strong>hello</strong></p>",
      author: { id: ana.id, name: "Ana Ruiz" },
    });
    expect(elsewhere.names()).toEqual(["conversation-moved"]);
  });

  test("is not for those outside, whatever room they ask for", async () => {
    const { circle, talk, say } = await aTalk();
    const carla = await ear(await aMember());
    expect(await carla.join(room.conversation(talk))).toBe(false);
    expect(await carla.join(room.circle(circle.id))).toBe(false);
    for (const name of ["conversation:x", "__proto__:x", `constructor:${newId()}`]) {
      expect(await carla.join(name)).toBe(false);
    }
    await say("between us");
    await settled();
    expect(carla.heard).toEqual([]);
  });

  test("of a circle that members read reaches a member outside who listens", async () => {
    const { talk, say } = await aTalk("MEMBERS");
    const carla = await ear(await aMember());
    expect(await carla.join(room.conversation(talk))).toBe(true);
    await say("for all of us");
    await settled();
    expect(carla.names()).toEqual(["message-posted", "conversation-moved"]);
  });
});

test("who leaves hears nothing from then on, also when her page comes back", async () => {
  const { ben, circle, talk, say } = await aTalk();
  const reader = await ear(ben);
  await reader.join(room.conversation(talk));
  await circles.leaveCircle(ben, circle.id);
  await settled();
  reader.heard.length = 0;
  await say("without him");
  await settled();
  expect(reader.heard).toEqual([]);
  reader.socket.disconnect().connect();
  await once(reader.socket as never, "connect");
  expect(await reader.join(room.conversation(talk))).toBe(false);
  await say("still without him");
  await settled();
  expect(reader.heard).toEqual([]);
});

test("a membership that ends while its page is coming leaves no ear behind", async () => {
  const { ben, circle, talk, say } = await aTalk();
  const reader = await ear(ben);
  const joining = reader.join(room.conversation(talk));
  await circles.leaveCircle(ben, circle.id);
  await joining;
  await settled();
  reader.heard.length = 0;
  await say("without him");
  await settled();
  expect(reader.heard).toEqual([]);
});

test("who is here is told to members who ask", async () => {
  const { ana, ben, circle } = await aTalk();
  const [hers, his] = [await ear(ana), await ear(ben)];
  await settled();
  const present = (one: Ear) => one.socket.timeout(500).emitWithAck("present", circle.id);
  expect((await present(hers)).sort()).toEqual([ana.id, ben.id].sort());
  his.socket.disconnect();
  await settled();
  expect(await present(hers)).toEqual([ana.id]);
  await expect(present(await ear(await aMember()))).rejects.toThrow();
});

test("reading moves on all of one person's pages, and on nobody else's", async () => {
  const { ana, ben, circle, talk, say } = await aTalk();
  await say("one");
  await say("two");
  const [first, second, other] = [await ear(ben), await ear(ben), await ear(ana)];
  await markRead(ben, talk, 1);
  await settled();
  const fact = { circleId: circle.id, conversationId: talk, seq: 1, unread: 1, circleUnread: 1 };
  for (const page of [first, second]) {
    expect(page.heard).toEqual([{ name: "discussion:reading-moved", payload: fact }]);
  }
  expect(other.heard).toEqual([]);
});

describe("writing", () => {
  test("is told to the room with a name", async () => {
    const { ana, ben, talk } = await aTalk();
    const [writer, reader] = [await ear(ana), await ear(ben)];
    await writer.join(room.conversation(talk));
    await reader.join(room.conversation(talk));
    writer.socket.emit("writing", room.conversation(talk));
    const member = { id: ana.id, name: "Ana Ruiz" };
    await expect
      .poll(() => reader.heard, { timeout: 10_000 })
      .toEqual([{ name: "discussion:writing", payload: { conversationId: talk, member } }]);
  });

  test("is not believed of somebody who only listens, or is not in the room", async () => {
    const { ana, talk } = await aTalk("MEMBERS");
    const [reader, listener, stranger] = [
      await ear(ana),
      await ear(await aMember()),
      await ear(await aMember()),
    ];
    await reader.join(room.conversation(talk));
    await listener.join(room.conversation(talk));
    listener.socket.emit("writing", room.conversation(talk));
    stranger.socket.emit("writing", room.conversation(talk));
    await settled();
    expect(reader.heard).toEqual([]);
  });
});

describe("in private", () => {
  const several = async (count: number) => {
    const people = await Promise.all(Array.from({ length: count }, () => aMember()));
    const [ana, ben] = people;
    if (!ana || !ben) throw new Error("nobody there");
    const { id } = await aPrivateTalk({ people });
    return { ana, ben, id, say: () => postMessage(ana, id, { clientId: newId(), body: "psst" }) };
  };

  test("only its people hear it; staff are let into no room", async () => {
    const { ana, ben, id, say } = await several(2);
    const staff = await aMember({ account: { role: "STAFF" } });
    const [hers, his, theirs] = [await ear(ana), await ear(ben), await ear(staff)];
    expect(await hers.join(room.conversation(id))).toBe(true);
    expect(await theirs.join(room.conversation(id))).toBe(false);
    expect(await theirs.join(room.person(ben.id))).toBe(false);
    await say();
    await settled();
    expect(hers.names()).toEqual(["message-posted", "conversation-moved"]);
    expect(his.names()).toEqual(["conversation-moved"]);
    expect(theirs.heard).toEqual([]);
  });

  test("who leaves hears nothing from then on", async () => {
    const { ben, id, say } = await several(3);
    const his = await ear(ben);
    await his.join(room.conversation(id));
    await leaveConversation(ben, id);
    await settled();
    his.heard.length = 0;
    await say();
    await settled();
    expect(his.heard).toEqual([]);
    expect(await his.join(room.conversation(id))).toBe(false);
  });

  test("from the moment of a block nobody hears the other write", async () => {
    const { ana, ben, id } = await several(2);
    const [hers, his] = [await ear(ana), await ear(ben)];
    for (const one of [hers, his]) await one.join(room.conversation(id));
    his.socket.emit("writing", room.conversation(id));
    await settled();
    expect(hers.names()).toEqual(["writing"]);
    await setBlocked(ana, ben.id, true);
    his.socket.emit("writing", room.conversation(id));
    hers.socket.emit("writing", room.conversation(id));
    await settled();
    expect(hers.names()).toEqual(["writing"]);
    expect(his.names().filter((name) => name === "writing").length).toBeLessThanOrEqual(1);
  });
});
