import { expect, test } from "vitest";
import { setBlocked } from "~/features/moderation/door.server";
import { db } from "~/platform/db/db.server";
import { isRefusal } from "~/platform/http/responses.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aPrivateTalk } from "../../../tests/support/factories";
import { postMessage } from "./commands/post.server";
import { canPost } from "./policy";
import { loadConversationFor, standingsIn } from "./queries/conversation.server";

useDatabase();

type Who = { id: string };

/** How somebody stands when the page is opened; null for the 404. */
async function opened({ id }: Who, conversationId: string) {
  try {
    const { standing } = await loadConversationFor(id, conversationId);
    const { isMember, mayRead, mayPost, closed } = standing;
    return { isMember, mayRead, mayPost, closed };
  } catch (refusal) {
    if (isRefusal(refusal)) return null;
    throw refusal;
  }
}

async function aWorld() {
  const [ana, ben, eva, zoe] = [
    await aMember(),
    await aMember(),
    await aMember(),
    await aMember(),
  ] as const;
  const circle = async (given: Parameters<typeof aCircle>[0]) =>
    (await aCircle({ createdById: eva.id, members: [ana], ...given })).conversation;
  const talk = (people: Who[]) => aPrivateTalk({ people });
  const talks = {
    open: await circle({ reads: "MEMBERS" }),
    "only for its members": await circle({ reads: "CIRCLE" }),
    closed: await circle({ reads: "MEMBERS", closedAt: new Date() }),
    "closed, only for its members": await circle({ reads: "CIRCLE", closedAt: new Date() }),
    "of two": await talk([ana, zoe]),
    "of two, ana blocks ben": await talk([ana, ben]),
    "of two, eva blocks ana": await talk([ana, eva]),
    "of three with both blocks": await talk([ana, ben, eva]),
    "of one who is left": await talk([ana]),
  };
  await setBlocked(ana, ben.id, true);
  await setBlocked(eva, ana.id, true);
  return { people: { ana, ben, eva, zoe }, talks };
}

test("somebody may say together with others what she may say by herself: both readings of a standing agree", async () => {
  const { people, talks } = await aWorld();
  const pairs = Object.entries(talks).flatMap(([name, { id, circleId }]) =>
    Object.entries(people).map(([who, { id: memberId }]) => ({
      name: `${who}: ${name}`,
      pair: { memberId, conversation: { id, circleId } },
    })),
  );
  const together = await standingsIn(
    db,
    pairs.map(({ pair }) => pair),
  );
  const answers = await Promise.all(
    pairs.map(async ({ name, pair: { memberId, conversation } }, at) => {
      const standing = together[at];
      const alone = await opened({ id: memberId }, conversation.id);
      return { name, together: standing?.mayRead ? standing : null, alone };
    }),
  );
  for (const { name, together: group, alone } of answers)
    expect({ name, ...group }).toEqual({ name, ...alone });
  const speaks = new Map(answers.map(({ name, alone }) => [name, alone && canPost(alone)]));
  expect(speaks.get("ana: of two")).toEqual({ allowed: true });
  expect(speaks.get("ana: of two, ana blocks ben")).toEqual(
    speaks.get("ana: of two, eva blocks ana"),
  );
  expect(speaks.get("ben: of two, ana blocks ben")).toMatchObject({ refusal: "not-open" });
  expect(speaks.get("eva: of two, eva blocks ana")).toMatchObject({ refusal: "not-open" });
  expect(speaks.get("ana: of three with both blocks")).toEqual({ allowed: true });
  expect(speaks.get("zoe: of three with both blocks")).toBeNull();
  expect(speaks.get("ana: closed")).toMatchObject({ refusal: "closed" });
  expect(speaks.get("zoe: open")).toMatchObject({ refusal: "not-a-member" });
  expect(speaks.get("zoe: only for its members")).toBeNull();
});

test("messages written at the same moment are decided one by one, as they are alone", async () => {
  const { people, talks } = await aWorld();
  const pairs = Object.values(talks).flatMap(({ id }) =>
    Object.values(people).map((who) => ({ who, id })),
  );
  const said = await Promise.allSettled(
    pairs.map(({ who, id }) => postMessage(who, id, { clientId: newId(), body: "hello" })),
  );
  for (const [at, { who, id }] of pairs.entries()) {
    const alone = await opened(who, id);
    const decision = alone && canPost(alone);
    const one = said[at];
    const value = one?.status === "fulfilled" ? one.value : null;
    if (!decision) expect(one).toMatchObject({ reason: { init: { status: 404 } } });
    else if (decision.allowed) expect(value).toHaveProperty("line");
    else expect(value).toEqual({ refusal: decision.refusal });
  }
});
