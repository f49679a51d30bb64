import { beforeEach, expect, test } from "vitest";
import { gatherProfileWords } from "~/features/members/door.server";
import { db } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import {
  aCommunity,
  aRequest,
  aSignedInMember,
  fromPlace,
  lettersTo,
} from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { aMember } from "../../../tests/support/factories";
import { useJobs } from "../../../tests/support/jobs";
import { action, loader } from "./routes/letter";
import { action as select } from "./routes/selection";
import "~/shell/registry.server";

useDatabase();
useJobs();

type Person = Awaited<ReturnType<typeof aSignedInMember>>;
let staff: Person;
beforeEach(async () => {
  await aCommunity();
  staff = await aSignedInMember({ password: false, role: "STAFF" });
  await db.member.update({ where: { id: staff.id }, data: { name: "Amina Yusuf" } });
});

const context = { params: {}, context: {} };
const WORDS = { subject: "The hall is cold", words: "Bring a coat.\n\nWe start at six." };

const at = (name: string) =>
  aMember({ name, account: { email: `${name.toLowerCase()}@example.org` } });

function send(who: readonly { id: string }[], fields: Record<string, string>, by = staff) {
  const form = [...Object.entries(fields), ...who.map(({ id }): [string, string] => ["who", id])];
  const request = aRequest("/people/letter", { cookie: by.cookie, form });
  return fromPlace(async () => action({ request, ...context }));
}
const pageAt = (address: string) =>
  fromPlace(() => loader({ request: aRequest(address, { cookie: staff.cookie }), ...context }));

test("a letter goes to each of those who came, alone, once, in her language, and is noted without its words", async () => {
  const [ana, luz] = [await at("Ana"), await at("Luz")];
  await db.account.update({ where: { id: luz.id }, data: { language: "es" } });
  const brought = await aMember({ name: "Bo", account: { claimedAt: null } });
  const left = await aMember({ name: "Gone", leftAt: new Date() });
  const blocks = await at("Blocks");
  await db.block.create({ data: { blockerId: blocks.id, blockedId: staff.id } });
  const paused = await aMember({
    ...{ name: "Paused", pausedFrom: new Date(Date.now() - 86_400_000) },
    account: { email: "paused@example.org" },
  });
  const who = [ana, luz, brought, left, blocks, paused];

  const form = [["intent", "letter"], ...who.map(({ id }) => ["who", id])] as [string, string][];
  const request = aRequest("/people/selection", { cookie: staff.cookie, form });
  const led = await fromPlace(() => select({ request, ...context }));
  const page = await pageAt(led.headers.get("Location") ?? "");
  expect(page).toMatchObject({ count: 3, left: 3, sent: null });

  const fields = { ...WORDS, id: newId() };
  const answers = [await send(who, fields), await send(who, fields)];
  expect(answers.map((one) => one instanceof Response && one.headers.get("Location"))).toEqual([
    "/people/letter?sent=2",
    "/people/letter?sent=0",
  ]);
  expect(await db.mail.count()).toBe(2);
  const [hers] = await lettersTo("ana@example.org");
  expect(hers?.subject).toBe("The hall is cold");
  expect(hers?.text).toMatch(
    /^Dear Ana,\n\nBring a coat\.\n\nWe start at six\.\n\nAmina Yusuf\n\n/,
  );
  expect(hers?.text).not.toContain("Luz");
  const [hersToo] = await lettersTo("luz@example.org");
  expect(hersToo?.text).toMatch(/^Hola, Luz:/);
  const noted = await db.auditEntry.findMany();
  expect(noted).toMatchObject([
    { act: "members:letter-sent", actorId: staff.id, details: { count: 2 } },
  ]);
  expect(JSON.stringify(noted)).not.toContain("coat");
});

test("all whom a search finds are written to, and nobody else", async () => {
  const ids = [(await at("Ana")).id, (await at("Luz")).id];
  await transact((tx) => gatherProfileWords(tx, ids));
  const form = Object.entries({ ...WORDS, id: newId(), all: "on", search: "q=luz" });
  const request = aRequest("/people/letter", { cookie: staff.cookie, form });
  await fromPlace(async () => action({ request, ...context }));
  expect(await db.mail.findMany()).toMatchObject([{ toAddress: "luz@example.org" }]);
});

test("without words nothing is sent, and what was typed is kept; members cannot write so", async () => {
  const ana = await at("Ana");
  const answer = await send([ana], { subject: "The hall", words: "  ", id: newId() });
  expect(answer).toMatchObject({
    init: { status: 400 },
    data: {
      lastResult: { initialValue: { subject: "The hall" }, error: { words: ["This is needed."] } },
    },
  });
  const member = await aSignedInMember({ password: false });
  await expect(send([ana], { ...WORDS, id: newId() }, member)).rejects.toMatchObject({
    init: { status: 404 },
  });
  expect(await db.mail.count()).toBe(0);
});
