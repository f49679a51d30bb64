import { expect, test } from "vitest";
import type { Viewer } from "~/features/accounts/door.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { changeCredit, writeCredit } from "./commands.server";
import { creditOf } from "./queries.server";

useDatabase();

async function viewer(): Promise<Viewer> {
  const { id, account } = await aMember();
  const { email, role } = account;
  return {
    ...{ id, email, role, language: "en", timeZone: "UTC" },
    ...{ theme: "system", sessionId: "" },
  };
}
const line = () => ({ credit: newId(), words: "Got the boiler running", company: "Wendell" });
const missing = { init: { status: 404 } };

test("others write it, once however often it is sent; she may decline it and show it again", async () => {
  const [luz, marisol, other] = [await viewer(), await viewer(), await viewer()];
  const one = line();
  await writeCredit(luz, marisol.id, one);
  await writeCredit(luz, marisol.id, one);
  expect(await creditOf(other, marisol.id)).toMatchObject([
    { words: one.words, company: "Wendell", by: { id: luz.id }, mine: false, declined: false },
  ]);
  const decline = { intent: "decline-credit", credit: one.credit } as const;
  await changeCredit(other, decline);
  expect(await creditOf(other, marisol.id)).toHaveLength(1);
  await changeCredit(marisol, decline);
  expect(await creditOf(other, marisol.id)).toEqual([]);
  expect(await creditOf(luz, marisol.id)).toEqual([]);
  expect(await creditOf(marisol, marisol.id)).toMatchObject([{ declined: true }]);
  await changeCredit(marisol, { intent: "show-credit", credit: one.credit });
  expect(await creditOf(other, marisol.id)).toHaveLength(1);
});

test("only its author takes a line back", async () => {
  const [luz, marisol] = [await viewer(), await viewer()];
  const one = line();
  await writeCredit(luz, marisol.id, one);
  const back = { intent: "take-credit-back", credit: one.credit } as const;
  await changeCredit(marisol, back);
  expect(await creditOf(luz, marisol.id)).toHaveLength(1);
  await changeCredit(luz, back);
  expect(await creditOf(luz, marisol.id)).toEqual([]);
});

test("nobody credits herself, somebody hidden, or under another's line", async () => {
  const [luz, marisol] = [await viewer(), await viewer()];
  const unclaimed = await aMember({ account: { claimedAt: null } });
  await expect(writeCredit(luz, luz.id, line())).rejects.toMatchObject(missing);
  await expect(writeCredit(luz, unclaimed.id, line())).rejects.toMatchObject(missing);
  await expect(writeCredit(luz, newId(), line())).rejects.toMatchObject(missing);
  const one = line();
  await writeCredit(luz, marisol.id, one);
  await writeCredit(marisol, luz.id, { ...one, words: "Mine" });
  expect(await creditOf(marisol, luz.id)).toEqual([]);
});
