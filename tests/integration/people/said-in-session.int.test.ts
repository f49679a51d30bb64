import { beforeEach, describe, expect, test } from "vitest";
import { metBefore, startSession, viewerOfCookie } from "~/features/accounts/door.server";
import { discussionForms } from "~/features/discussion/door.server";
import { newId } from "~/shared/ids";
import { aCommunity, aRequest, asCookie } from "../../support/coming-in";
import { useDatabase } from "../../support/database";
import { aCircle, aMember } from "../../support/factories";

const { db } = useDatabase();
beforeEach(() => aCommunity({ secondStep: true }));

const say = async (cookie: string, conversationId: string, body = "words") => {
  const form = new URLSearchParams({ clientId: newId(), body });
  const answer = discussionForms.find(({ path }) => path.test("/conversations/1/messages"));
  return answer?.answer(cookie, conversationId, form);
};

async function signedIn(role: "MEMBER" | "STAFF" = "MEMBER") {
  const she = await aMember({ account: { role } });
  const { conversation, id: circleId } = await aCircle({ members: [she] });
  const cookie = asCookie(await startSession(aRequest("/"), she.id, { second: true }));
  return { ...she, circleId, conversationId: conversation.id, cookie };
}

const SAID = { status: 200 };

describe("whoever spoke a moment ago is asked who she is with what she says", () => {
  test("she goes on speaking", async () => {
    const { cookie, conversationId } = await signedIn();
    for (const body of ["one", "two", "three"])
      expect(await say(cookie, conversationId, body)).toMatchObject(SAID);
    expect(await db.message.count()).toBe(3);
  });

  test.each<[string, (she: { id: string; sessionId: string }) => Promise<unknown>]>([
    ["her session ended", ({ sessionId }) => db.session.delete({ where: { id: sessionId } })],
    [
      "her session is past its time",
      ({ sessionId }) =>
        db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(0) } }),
    ],
    [
      "her session is past its longest time",
      ({ sessionId }) =>
        db.session.update({ where: { id: sessionId }, data: { createdAt: new Date(0) } }),
    ],
    [
      "her account became part of another",
      async ({ id }) =>
        db.account.update({ where: { id }, data: { leadsToId: (await aMember()).id } }),
    ],
    [
      "she owes a second step",
      async ({ id, sessionId }) => {
        const key = { publicKey: new Uint8Array([1]), counter: 0, backedUp: false, name: "Phone" };
        await db.passkey.create({ data: { ...key, id: newId(), accountId: id } });
        await db.account.update({ where: { id }, data: { role: "STAFF" } });
        await db.session.update({ where: { id: sessionId }, data: { secondAt: null } });
      },
    ],
  ])("not once %s, and nothing is said", async (_, happens) => {
    const { id, cookie, conversationId } = await signedIn();
    expect(await say(cookie, conversationId)).toMatchObject(SAID);
    const sessionId = (await viewerOfCookie(cookie))?.sessionId ?? "";
    await happens({ id, sessionId });
    expect(await say(cookie, conversationId, "too late")).toBeNull();
    // Nor is she told anything of a conversation.
    expect(await say(cookie, newId())).toBeNull();
    expect(await say(cookie, conversationId, " ")).toBeNull();
    expect(await db.message.count()).toBe(1);
    // Nor does whoever has her old cookie go on spending what she may say in a minute.
    expect(metBefore(cookie)?.owesSecondStep ?? true).toBe(true);
  });

  test("what is refused is told to whoever is signed in", async () => {
    const { cookie, conversationId, id } = await signedIn();
    expect(await say(cookie, conversationId)).toMatchObject(SAID);
    expect(await say(cookie, conversationId, " ")).toMatchObject({ status: 400 });
    await db.membership.deleteMany({ where: { memberId: id } });
    const refused = await say(cookie, conversationId).catch((error: unknown) => error);
    expect(refused).not.toMatchObject(SAID);
    expect(await db.message.count()).toBe(1);
  });

  test("those who speak at once are asked each for herself", async () => {
    const [ana, luz] = [await signedIn(), await signedIn()];
    await db.membership.create({ data: { memberId: luz.id, circleId: ana.circleId } });
    for (const { cookie } of [ana, luz]) await say(cookie, ana.conversationId);
    await db.session.deleteMany({ where: { accountId: luz.id } });
    const told = await Promise.all(
      [ana, luz, ana].map(({ cookie }, n) => say(cookie, ana.conversationId, `at once ${n}`)),
    );
    expect(told).toMatchObject([SAID, null, SAID]);
    expect(await db.message.count()).toBe(4);
  });
});
