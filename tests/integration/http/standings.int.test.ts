import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashSecret, newSecret } from "~/features/accounts/door.server";
import { db } from "~/platform/db/db.server";
import { fileKey, keepFile } from "~/platform/storage/storage.server";
import { newId } from "~/shared/ids";
import { emptyDatabase } from "../../support/database";
import { aCircle, aCohort, aMember, aMessage, aPrivateTalk } from "../../support/factories";
import { serveHere, type Served } from "../../support/served";
import { STANDINGS, URLS, type Answer, type Standing, type World } from "./urls";

const CANARY = "canary-of-the-hidden-circle";
const WHISPER = "canary-of-a-private-conversation";

// Names of the tests only: the world itself is made when they run.
const SAMPLE: World = {
  web: "web",
  members: "members",
  hidden: "hidden",
  webTalk: "web-talk",
  membersTalk: "members-talk",
  hiddenTalk: "hidden-talk",
  hiddenMessage: "hidden-message",
  hiddenFile: "hidden-file",
  privateTalk: "private-talk",
  privateMessage: "private-message",
  reportId: "report",
  cohort: "cohort",
  person: "person",
  unclaimed: "unclaimed",
  importId: "import",
  invitation: "letter",
};

let served: Served;
let world: World;
const cookies = {} as Record<Standing, string | undefined>;

async function makeWorld(): Promise<World> {
  await db.community.create({ data: { name: "Test", language: "en", timeZone: "UTC" } });
  const owner = await aMember({ account: { role: "OWNER" } });
  const people: Record<Standing, string | undefined> = {
    visitor: undefined,
    mailed: undefined,
    outside: (await aMember()).id,
    inside: (await aMember()).id,
    weaver: (await aMember({ account: { role: "WEAVER" } })).id,
    staff: (await aMember({ account: { role: "STAFF" } })).id,
    owner: owner.id,
  };
  for (const standing of STANDINGS) {
    const id = people[standing];
    cookies[standing] = id === undefined ? undefined : await served.signIn(id);
  }
  const inside = { id: people.inside as string };
  const circle = (reads: "WEB" | "MEMBERS" | "CIRCLE", name: string) =>
    aCircle({
      reads,
      name,
      createdById: inside.id,
      joins: reads === "CIRCLE" ? "INVITATION" : "OPEN",
      why: name,
    });
  const web = await circle("WEB", "Open to the web");
  const members = await circle("MEMBERS", "Open to members");
  const hidden = await circle("CIRCLE", CANARY);
  const said = await aMessage({ conversation: hidden.conversation, author: inside, body: CANARY });
  await aMessage({ conversation: web.conversation, author: inside });
  const friend = await aMember();
  const between = await aPrivateTalk({ people: [inside, friend] });
  await aMessage({ conversation: between, author: inside, body: WHISPER });
  const whispered = await aMessage({ conversation: between, author: friend, body: WHISPER });
  const reportId = newId();
  await db.report.create({
    data: {
      id: reportId,
      reporterId: inside.id,
      kind: "message",
      subject: newId(),
      reason: "Please look.",
      shared: [],
    },
  });
  const unclaimed = await aMember({ account: { claimedAt: null, emailConfirmedAt: null } });
  const invitation = newSecret();
  await db.invitation.create({
    data: {
      id: newId(),
      memberId: unclaimed.id,
      invitedById: owner.id,
      secretHash: hashSecret(invitation),
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  const read = await db.import.create({
    data: {
      id: newId(),
      createdById: owner.id,
      fileName: "people.csv",
      fileHash: "0",
      encoding: "utf-8",
      delimiter: ",",
      status: "MAPPING",
      headers: ["email", "name"],
      mapping: { columns: { "0": "email", "1": "name" }, cohort: { kind: "none" } },
      rowCount: 0,
    },
  });
  return {
    web: web.slug,
    members: members.slug,
    hidden: hidden.slug,
    webTalk: web.conversation.id,
    membersTalk: members.conversation.id,
    hiddenTalk: hidden.conversation.id,
    hiddenMessage: said.id,
    hiddenFile: await aFileOf(said, inside.id),
    privateTalk: between.id,
    privateMessage: whispered.id,
    reportId,
    cohort: (await aCohort()).id,
    person: inside.id,
    unclaimed: unclaimed.id,
    importId: read.id,
    invitation,
  };
}

async function aFileOf(said: { id: string; conversationId: string }, uploaderId: string) {
  const id = newId();
  const path = join(tmpdir(), `weft-canary-${id}`);
  writeFileSync(path, CANARY);
  await keepFile(fileKey(id), path);
  rmSync(path);
  await db.attachment.create({
    data: {
      ...{ id, uploaderId, conversationId: said.conversationId, messageId: said.id },
      ...{ kind: "FILE", fileName: "canary.txt", mime: "text/plain", bytes: CANARY.length },
    },
  });
  return id;
}

beforeAll(async () => {
  await emptyDatabase();
  served = await serveHere();
  world = await makeWorld();
});
afterAll(() => served?.stop());

async function answerOf(response: Response): Promise<Answer | number> {
  const to = response.headers.get("location") ?? "";
  if (response.status >= 300 && response.status < 400)
    return to.startsWith("/sign-in") ? "sign-in" : "elsewhere";
  if (response.status === 404) return "missing";
  if (response.status === 410) return "over";
  if (response.status !== 200) return response.status;
  return response.headers.get("content-type")?.startsWith("text/html") ? "page" : "json";
}

test("every route of the build has a row in the table", () => {
  const listed = new Set(URLS.map(({ route }) => route));
  const missing = served.routes.map(({ id }) => id).filter((id) => !listed.has(id));
  expect(missing.filter((id) => id !== "root" && id !== "shell/routes/dev-ui")).toEqual([]);
});

describe.each(STANDINGS)("as %s", (standing) => {
  test.each(URLS.map((row) => [row.path({ ...SAMPLE }), row] as const))(
    "%s",
    async (_name, row) => {
      const path = row.path(world);
      const wanted = row.answers[standing];
      const cookie = cookies[standing];
      const init = cookie === undefined ? {} : { cookie };

      const page = await served.ask(path, init);
      const body = await page.clone().text();
      expect(await answerOf(page), `${standing} ${path}`).toBe(wanted);
      expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(page.headers.get("x-content-type-options")).toBe("nosniff");

      const isHidden = [world.hidden, world.hiddenTalk, world.hiddenFile].some((id) =>
        path.includes(id),
      );
      if (isHidden && standing !== "inside") expect(body).not.toContain(CANARY);
      // Wherever anybody looks: what is private is nowhere but with its people.
      if (standing !== "inside") expect(body).not.toContain(WHISPER);

      // A child loader can be asked for alone: its parents guard nothing.
      const [pathname = "/", search = ""] = path.split("?");
      const dataPath = `${pathname === "/" ? "/_root" : pathname}.data?${search}`;
      const alone = await served.ask(`${dataPath}&_routes=${encodeURIComponent(row.route)}`, init);
      const facts = await alone.text();
      if (wanted === "missing")
        expect(alone.status, `${standing} ${dataPath}`).toBeGreaterThanOrEqual(400);
      if (isHidden && standing !== "inside") expect(facts).not.toContain(CANARY);
      if (standing !== "inside") expect(facts).not.toContain(WHISPER);
    },
  );
});

test("hidden and missing are the same bytes", async () => {
  const cookie = cookies.outside as string;
  const plain = async (path: string) =>
    (await (await served.ask(path, { cookie })).text())
      .replaceAll(/nonce(="|":"|-)[\w+/=-]*/g, "")
      .replaceAll(/"requestId","[\w-]+"|[\w-]{12}(?=\\?")/g, "")
      .replaceAll(path, "");
  const hidden = await plain(`/circles/${world.hidden}`);
  const missing = await plain(`/circles/${"x".repeat(world.hidden.length)}`);
  expect(hidden.length).toBe(missing.length);
});
