import { afterEach, expect, test } from "vitest";
import { env } from "~/platform/env.server";
import { aCommunity, aRequest, asCookie } from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { aMember } from "../../../tests/support/factories";
import { demoSignIns, offerDemoSignIns, signInToDemo } from "./demo.server";
import { viewerOfCookie } from "./sessions.server";

useDatabase();

const luz = { role: "host", email: "luz@example.org" } as const;
const offered = [{ role: "alumna", email: "nobody@example.org" } as const, luz];

async function aWorld(facts: { started: boolean; demo: boolean }) {
  env.WEFT_DEMO = facts.started;
  offerDemoSignIns(offered);
  await aCommunity({ demo: facts.demo });
  return aMember({ name: "Luz Herrera", account: { email: luz.email } });
}

afterEach(() => {
  env.WEFT_DEMO = false;
  offerDemoSignIns([]);
});

test("in a demo anybody comes in as those who are offered and there, and as nobody else", async () => {
  const { id } = await aWorld({ started: true, demo: true });
  const other = await aMember();
  expect(await demoSignIns()).toEqual([{ ...luz, name: "Luz Herrera" }]);
  const cookie = await signInToDemo(aRequest(), luz.email);
  expect(await viewerOfCookie(asCookie(cookie ?? ""))).toMatchObject({ id });
  for (const email of [other.account.email, "nobody@example.org", undefined, null]) {
    expect(await signInToDemo(aRequest(), email)).toBeNull();
  }
});

test.each([
  { started: false, demo: true },
  { started: true, demo: false },
  { started: false, demo: false },
])("started as a demo $started, a demo community $demo: nobody", async (facts) => {
  await aWorld(facts);
  expect(await demoSignIns()).toEqual([]);
  expect(await signInToDemo(aRequest(), luz.email)).toBeNull();
});
