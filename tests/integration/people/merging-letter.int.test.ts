import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { en } from "~/text/en";
import { lettersTo } from "../../support/coming-in";
import { emptyDatabase } from "../../support/database";
import { aMember, aMessage, aPrivateTalk } from "../../support/factories";
import { serveHere, type Served } from "../../support/served";

let served: Served;
beforeAll(async () => {
  await emptyDatabase();
  served = await serveHere();
  await db.community.create({ data: { name: "Test", language: "en", timeZone: "UTC" } });
});
afterAll(() => served?.stop());

const { joined } = en.going;
const leadsTo = (answer: Response) => new URL(answer.headers.get("Location") ?? "", served.url);

test("whoever staff made one proves by her letter that both are hers, and has what staff may not see", async () => {
  const staff = await aMember({ account: { role: "STAFF" } });
  const [kept, gone] = [await aMember({ name: "Ana" }), await aMember({ name: "Ana Ruiz" })];
  const friend = await aMember();
  const { id: talk } = await aPrivateTalk({ people: [gone, friend] });
  await aMessage({ conversation: { id: talk }, author: friend, body: "to you alone" });
  const [byStaff, hers, before, friends] = await Promise.all(
    [staff, kept, gone, friend].map(({ id }) => served.signIn(id)),
  );
  const reads = async (cookie = "") =>
    (await served.ask(`/messages/talk/${talk}`, { cookie })).status;

  const merged = await served.ask(`/staff/duplicates/${kept.id}/${gone.id}`, {
    ...{ method: "POST", cookie: byStaff ?? "" },
    body: new URLSearchParams({ intent: "merge", keep: "one", sure: "on" }),
  });
  expect([merged.status, leadsTo(merged).pathname]).toEqual([
    ...[302, `/staff/duplicates/${kept.id}/${gone.id}`],
  ]);
  // The account that went lets nobody in any more, and its private words wait.
  expect(leadsTo(await served.ask("/", { cookie: before ?? "" })).pathname).toBe("/sign-in");
  expect([await reads(hers), await reads(byStaff)]).toEqual([404, 404]);
  const texts = (mail: { text: string }[]) => mail.map(({ text }) => text).join("\n");
  expect(texts(await lettersTo(kept.account.email))).not.toContain("/joined/");
  const link = /https?:\/\/\S+\/joined\/[\w-]+/.exec(texts(await lettersTo(gone.account.email)));
  const { pathname } = new URL(link?.[0] ?? "");

  const opened = async (cookie?: string) => {
    const answer = await served.ask(pathname, cookie === undefined ? {} : { cookie });
    return { answer, text: await answer.text() };
  };
  expect(leadsTo((await opened()).answer).pathname).toBe("/sign-in");
  expect((await opened(friends)).text).toContain("this link is for the account that stays");
  // A letter that is only opened, by a person or a program, proves nothing.
  expect((await opened(hers)).text).toContain(joined.mine);
  expect(await reads(hers)).toBe(404);
  const press = (cookie = "") => served.ask(pathname, { method: "POST", cookie });
  expect(await (await press(friends)).text()).not.toContain(joined.proved);
  expect(await reads(hers)).toBe(404);

  const proved = await press(hers);
  expect([proved.status, await proved.text()]).toEqual([
    ...[200, expect.stringContaining(joined.proved)],
  ]);
  expect(
    await (await served.ask(`/messages/talk/${talk}`, { cookie: hers ?? "" })).text(),
  ).toContain("to you alone");
  expect((await opened(hers)).text).toContain(joined.proved);
  expect([await reads(byStaff), await reads(friends)]).toEqual([404, 200]);
});
