import { beforeEach, expect, test } from "vitest";
import { aCommunity, lettersTo } from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { action, loader } from "../routes/still-true";
import { answerStillTrue, seeQuestion } from "./answer.server";
import { askStillTrue } from "./ask.server";

const { db } = useDatabase();
beforeEach(() => aCommunity());

const YEAR = 366 * 86_400_000;
const old = new Date(Date.now() - YEAR);
const someone = () => aMember({ story: "I bake.", account: { claimedAt: old } });

async function asked() {
  const person = await someone();
  await askStillTrue();
  const [letter] = await lettersTo(person.account.email);
  const secret = /still-true\/([\w-]{32})\?answer=yes/.exec(letter?.text ?? "")?.[1] ?? "";
  return { id: person.id, letter, secret };
}

test("everybody whose time it is is asked once a year, in a letter with three answers; who pauses, left or came lately is not", async () => {
  const { letter } = await asked();
  expect(letter?.text).toContain("I bake.");
  for (const answer of ["yes", "mend", "out"]) expect(letter?.text).toContain(`?answer=${answer}`);
  await aMember();
  await aMember({ account: { claimedAt: old }, pausedFrom: old });
  await aMember({ account: { claimedAt: old }, leftAt: new Date() });
  await aMember({ account: { claimedAt: old }, confirmedAt: new Date() });
  await aMember({ account: { claimedAt: null } });
  expect(await askStillTrue()).toBe(0);
  expect(await db.mail.count()).toBe(1);
  expect(await askStillTrue(new Date(Date.now() + YEAR))).toBeGreaterThan(0);
  await db.community.update({ where: { id: 1 }, data: { stillTrueMonths: 0 } });
  expect(await askStillTrue(new Date(Date.now() + 3 * YEAR))).toBe(0);
});

test("opening the link answers nothing; the button answers once", async () => {
  const { id, secret } = await asked();
  const request = new Request(`http://localhost/still-true/${secret}?answer=out`);
  const given = { request, params: { secret }, context: {} };
  await loader(given);
  await loader(given);
  expect(await db.member.findUnique({ where: { id } })).toMatchObject({
    ...{ confirmedAt: null, unlisted: false },
  });
  expect(await seeQuestion(secret)).toBe("open");
  const answers = await Promise.all([1, 2, 3].map(() => answerStillTrue(secret, "yes")));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await db.member.findUnique({ where: { id } })).toMatchObject({ unlisted: false });
  expect((await db.member.findUnique({ where: { id } }))?.confirmedAt).not.toBeNull();
  expect(await answerStillTrue(secret, "out")).toBe(false);
  expect(await seeQuestion(secret)).toBe("answered");
});

test("leaves her out of the directory, or leads her to her profile, as she answers", async () => {
  const first = await asked();
  await answerStillTrue(first.secret, "out");
  expect(await db.member.findUnique({ where: { id: first.id } })).toMatchObject({ unlisted: true });
  const second = await asked();
  const body = new URLSearchParams({ answer: "mend" });
  const request = new Request("http://localhost/still-true/x", { method: "POST", body });
  const answer = await action({ request, params: { secret: second.secret }, context: {} });
  expect(answer.headers.get("Location")).toBe("/you");
  expect(await db.stillTrue.findFirst({ where: { memberId: second.id } })).toMatchObject({
    answer: "TO_MEND",
  });
});

test("a made-up or old secret is over", async () => {
  const { secret } = await asked();
  await db.stillTrue.updateMany({ data: { expiresAt: new Date(0) } });
  for (const wrong of [secret, "x".repeat(32), "", "../x"]) {
    expect(await seeQuestion(wrong)).toBe("over");
    expect(await answerStillTrue(wrong, "yes")).toBe(false);
  }
});
