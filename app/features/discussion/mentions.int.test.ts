import { beforeEach, describe, expect, test } from "vitest";
import { setCircleHooks } from "~/features/circles/door.server";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aPrivateTalk } from "../../../tests/support/factories";
import { editMessage, takeBack } from "./commands/change.server";
import { postMessage, type Posted } from "./commands/post.server";
import { markRead, setAttention } from "./commands/read.server";
import { startConversation } from "./commands/start.server";
import { openCommonConversation, roomsOf, startReading, stopReading } from "./door.server";
import { unreadPrivate } from "./queries/private.server";
import { followedNews, unreadSince } from "./queries/reading.server";

useDatabase();

beforeEach(() =>
  setCircleHooks({
    onCircleCreated: openCommonConversation,
    onMemberJoined: startReading,
    onMemberLeft: stopReading,
    onAudienceNarrowed: roomsOf,
  }),
);

const line = (posted: Posted) => {
  if ("refusal" in posted) throw new Error(posted.refusal);
  return posted.line;
};

const link = (id: string, name: string) => `<a class="mention" href="/people/${id}">@${name}</a>`;

async function aTalk() {
  const ana = await aMember({ name: "Ana Ruiz" });
  const luz = await aMember({ name: "Łuz Herrera" });
  const outside = await aMember({ name: "Ben Okri" });
  const circle = await aCircle({ createdById: ana.id, members: [luz] });
  const say = async (body: string, mentions?: string[], clientId = newId()) =>
    line(await postMessage(ana, circle.conversation.id, { clientId, body, mentions }));
  const rows = () => db.mention.findMany({ orderBy: { seq: "asc" } });
  return { ana, luz, outside, circle, say, rows };
}

describe("a message", () => {
  test("names who belongs to its circle, whatever the case and accents, once however often it is sent", async () => {
    const { luz, circle, say, rows } = await aTalk();
    const clientId = newId();
    const body = "@luz herrera and @Luz Herrera, dinner?";
    const { id, html, seq } = await say(body, undefined, clientId);
    const her = link(luz.id, "Łuz Herrera");
    expect(html).toBe(`<p>${her} and ${her}, dinner?</p>`);
    await say(body, undefined, clientId);
    expect(await rows()).toMatchObject([
      { messageId: id, conversationId: circle.conversation.id, seq, memberId: luz.id },
    ]);
  });

  test("names nobody who is not there, in code, in a quote, or by a part of the name", async () => {
    const { outside, say, rows } = await aTalk();
    for (const body of ["@Ben Okri", "`@Luz Herrera`", "> @Luz Herrera", "@Luz", "a@Luz Herrera"])
      expect((await say(body, [outside.id])).html).not.toContain("mention");
    expect(await rows()).toEqual([]);
  });

  test("of two people of one name, names the one who was picked, or neither", async () => {
    const ana = await aMember({ name: "Ana Ruiz" });
    const twins = [await aMember({ name: "Eva Sol" }), await aMember({ name: "Eva Sol" })];
    const circle = await aCircle({ createdById: ana.id, members: twins });
    const talk = circle.conversation.id;
    const say = async (mentions: string[]) =>
      line(await postMessage(ana, talk, { clientId: newId(), body: "@Eva Sol", mentions }));
    expect((await say([])).html).toBe("<p>@Eva Sol</p>");
    const [, second] = twins;
    const said = await say([second?.id ?? ""]);
    expect(said.html).toContain(link(second?.id ?? "", "Eva Sol"));
    await editMessage(ana, said.id, "@Eva Sol, again");
    expect(await db.mention.findMany()).toMatchObject([{ memberId: second?.id }]);
    await editMessage(ana, said.id, "@Eva Sol, the other", [twins[0]?.id ?? ""]);
    expect(await db.mention.findMany()).toMatchObject([{ memberId: twins[0]?.id }]);
  });

  test("names a circle that all who read there may read, and no other", async () => {
    const { ana, outside, circle, say, rows } = await aTalk();
    const open = await aCircle({ createdById: outside.id, name: "Story nights" });
    await aCircle({ createdById: ana.id, name: "Quiet table", reads: "CIRCLE" });
    await aCircle({ createdById: outside.id, name: "Hidden garden", reads: "CIRCLE" });
    const { html } = await say("See @Story Nights, @Quiet table and @Hidden garden");
    expect(html).toContain(`<a class="mention" href="/circles/${open.slug}">@Story nights</a>`);
    expect(html).toContain(", @Quiet table and @Hidden garden");
    expect(await rows()).toMatchObject([{ circleId: open.id, memberId: null }]);
    await db.circle.update({ where: { id: circle.id }, data: { reads: "CIRCLE" } });
    expect((await say(`@${circle.name}`)).html).toContain(`href="/circles/${circle.slug}"`);
  });

  test("in private names a circle where all of them belong", async () => {
    const { ana, luz, outside } = await aTalk();
    const quiet = { name: "Quiet table", reads: "CIRCLE" as const };
    const { slug } = await aCircle({ createdById: ana.id, members: [luz], ...quiet });
    const say = async (people: { id: string }[]) => {
      const { id } = await aPrivateTalk({ people });
      return line(await postMessage(ana, id, { clientId: newId(), body: "@Quiet table" })).html;
    };
    expect(await say([ana, luz])).toContain(`href="/circles/${slug}"`);
    expect(await say([ana, outside])).not.toContain("href");
  });

  test("names others when it is changed, and nobody when it is taken back", async () => {
    const { ana, luz, say, rows } = await aTalk();
    const { id } = await say("@Luz Herrera?");
    const changed = await editMessage(ana, id, "@Ana Ruiz!");
    expect(changed).toMatchObject({ fact: { html: `<p>${link(ana.id, "Ana Ruiz")}!</p>` } });
    expect(await rows()).toMatchObject([{ messageId: id, memberId: ana.id }]);
    await editMessage(ana, id, "both: @Ana Ruiz @Luz Herrera");
    expect((await rows()).map(({ memberId }) => memberId).sort()).toEqual([ana.id, luz.id].sort());
    await takeBack(ana, id);
    expect(await rows()).toEqual([]);
  });

  test("that starts a conversation names people too", async () => {
    const { ana, luz, circle, rows } = await aTalk();
    const started = { conversationId: newId(), clientId: newId(), title: null };
    await startConversation(ana, circle.id, { ...started, body: "@Luz Herrera, look" });
    expect(await rows()).toMatchObject([
      { conversationId: started.conversationId, memberId: luz.id, seq: 1 },
    ]);
  });
});

test("who named somebody in private, and in what she follows, is told until she reads it; nobody whom she blocks", async () => {
  const { luz, ana, outside, circle, say } = await aTalk();
  const talk = await aPrivateTalk({ people: [ana, luz, outside] });
  const whisper = (author: { id: string }, body: string) =>
    postMessage(author, talk.id, { clientId: newId(), body }).then(line);
  await setAttention(luz, circle.conversation.id, "FOLLOWED");
  await whisper(outside, "@Łuz Herrera, and?");
  await say("@Luz Herrera?");
  const told = async () =>
    [...(await unreadPrivate(luz.id, 5)), ...(await followedNews(luz.id, 5))].map(
      ({ namedBy }) => namedBy,
    );
  expect(await told()).toEqual(["Ben Okri", "Ana Ruiz"]);
  await db.block.create({ data: { blockerId: luz.id, blockedId: outside.id } });
  const { seq } = await say("Anybody?");
  await markRead(luz, circle.conversation.id, seq);
  await say("Well");
  expect(await told()).toEqual([null, null]);
});

test("who named somebody is told with what she has not read, until she reads it", async () => {
  const { luz, ana, circle, say } = await aTalk();
  await say("@Luz Herrera?");
  const { seq } = await say("Anybody?");
  expect(await unreadSince(luz.id, 5)).toMatchObject([{ count: 2, namedBy: "Ana Ruiz" }]);
  await db.reading.create({
    data: { memberId: luz.id, conversationId: circle.conversation.id, seq },
  });
  const clientId = newId();
  await postMessage(ana, circle.conversation.id, { clientId, body: "Well" });
  expect(await unreadSince(luz.id, 5)).toMatchObject([{ count: 1, namedBy: null }]);
});
