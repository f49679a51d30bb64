import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { disconnectSessions } from "~/platform/realtime/sockets.server";
import { aCommunity, aRequest, asCookie, laterBy } from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { aMember } from "../../../tests/support/factories";
import { cleanExpired } from "./jobs.server";
import { hashSecret } from "./secrets.server";
import {
  endOtherSessions,
  endSession,
  liveSessions,
  requireStaff,
  startSession,
  viewerOfCookie,
} from "./sessions.server";

vi.mock("~/platform/realtime/sockets.server", () => ({ disconnectSessions: vi.fn() }));

const DAY = 86_400_000;
const { db } = useDatabase();

beforeEach(() => aCommunity());
afterEach(() => vi.useRealTimers());

const comeIn = async (id: string) => asCookie(await startSession(aRequest(), id));

describe("a session", () => {
  test("is known in the database by a hash only", async () => {
    const { id } = await aMember();
    const setCookie = await startSession(aRequest(), id);
    const secret = asCookie(setCookie).split("=")[1] ?? "";
    const rows = await db.session.findMany();
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(rows.map((row) => row.id)).toEqual([hashSecret(secret)]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await viewerOfCookie(`weft=${rows[0]?.id ?? ""}`)).toBeNull();
  });

  test("has a cookie that scripts and other sites do not get", async () => {
    const { id } = await aMember();
    const setCookie = await startSession(aRequest(), id);
    expect(setCookie).toContain("HttpOnly");
    expect(setCookie).toContain("SameSite=Lax");
    expect(setCookie).toContain("Path=/");
    expect(setCookie).toContain(`Max-Age=${90 * 86_400}`);
  });

  test("takes the language, the zone and the look of its person, else the community's", async () => {
    const { id } = await aMember();
    expect(await viewerOfCookie(await comeIn(id))).toMatchObject({
      ...{ id, language: "en", timeZone: "America/New_York", theme: "system", role: "MEMBER" },
    });
    await db.account.update({ where: { id }, data: { language: "es", timeZone: "America/Lima" } });
    expect(await viewerOfCookie(await comeIn(id))).toMatchObject({
      ...{ language: "es", timeZone: "America/Lima" },
    });
  });

  test("is another one after each sign-in, and the one before is worth nothing", async () => {
    const { id } = await aMember();
    const first = await comeIn(id);
    const second = asCookie(await startSession(aRequest("/", { cookie: first }), id));
    expect(second).not.toBe(first);
    expect(await viewerOfCookie(first)).toBeNull();
    expect(await viewerOfCookie(second)).not.toBeNull();
    expect(disconnectSessions).toHaveBeenCalledOnce();
  });

  test("ends after thirty days without use", async () => {
    const { id } = await aMember();
    const cookie = await comeIn(id);
    laterBy(29 * DAY);
    expect(await viewerOfCookie(cookie)).not.toBeNull();
    laterBy(29 * DAY);
    expect(await viewerOfCookie(cookie)).not.toBeNull();
    laterBy(31 * DAY);
    expect(await viewerOfCookie(cookie)).toBeNull();
  });

  test("ends after ninety days however much it is used", async () => {
    const { id } = await aMember();
    const cookie = await comeIn(id);
    for (let day = 0; day < 88; day += 8) {
      laterBy(8 * DAY);
      expect(await viewerOfCookie(cookie)).not.toBeNull();
    }
    laterBy(1.9 * DAY);
    expect(await viewerOfCookie(cookie)).not.toBeNull();
    laterBy(0.2 * DAY);
    expect(await viewerOfCookie(cookie)).toBeNull();
  });

  test("notes now and then that it was used", async () => {
    const { id } = await aMember();
    const cookie = await comeIn(id);
    const used = async () => (await db.session.findFirstOrThrow()).lastUsedAt.getTime();
    const first = await used();
    await viewerOfCookie(cookie);
    expect(await used()).toBe(first);
    laterBy(11 * 60_000);
    await viewerOfCookie(cookie);
    expect(await used()).toBeGreaterThan(first);
  });

  test("is not found behind a cookie that is broken, huge or somebody's guess", async () => {
    const guesses = ["", "weft=", "weft=%E0%A4%A", `weft=${"a".repeat(10_000)}`, "weft=a' or 1=1"];
    for (const cookie of [...guesses, null, undefined]) {
      expect(await viewerOfCookie(cookie)).toBeNull();
    }
  });
});

describe("ending", () => {
  test("one device cuts its sockets, and only one's own can be ended", async () => {
    const [ana, ben] = [await aMember(), await aMember()];
    await comeIn(ana.id);
    const { id } = await db.session.findFirstOrThrow();
    expect(await endSession(id, ben.id)).toBe(false);
    expect(await liveSessions([id])).toEqual(new Set([id]));
    expect(await endSession(id, ana.id)).toBe(true);
    expect(await liveSessions([id])).toEqual(new Set());
    expect(disconnectSessions).toHaveBeenLastCalledWith([id]);
  });

  test("all others leaves this one, and other people's", async () => {
    const [ana, ben] = [await aMember(), await aMember()];
    const [here, there, bens] = [await comeIn(ana.id), await comeIn(ana.id), await comeIn(ben.id)];
    const viewer = await viewerOfCookie(here);
    expect(await endOtherSessions(ana.id, viewer?.sessionId)).toBe(1);
    expect(await viewerOfCookie(here)).not.toBeNull();
    expect(await viewerOfCookie(there)).toBeNull();
    expect(await viewerOfCookie(bens)).not.toBeNull();
    expect(await endOtherSessions(ana.id)).toBe(1);
    expect(await viewerOfCookie(here)).toBeNull();
  });

  test("sockets are cut once the database has forgotten the session", async () => {
    const { id } = await aMember();
    await comeIn(id);
    const counts: Promise<number>[] = [];
    vi.mocked(disconnectSessions).mockImplementation(() => void counts.push(db.session.count()));
    await endOtherSessions(id);
    expect(await Promise.all(counts)).toEqual([0]);
  });

  test("what is over is cleaned away", async () => {
    const { id } = await aMember();
    await comeIn(id);
    expect(await cleanExpired()).toEqual({ sessions: 0, links: 0 });
    laterBy(31 * DAY);
    expect(await cleanExpired()).toEqual({ sessions: 1, links: 0 });
  });
});

test("only staff pass where staff is asked for; others meet a missing page", async () => {
  for (const [role, passes] of [
    ...([
      ["MEMBER", false],
      ["WEAVER", false],
      ["STAFF", true],
      ["OWNER", true],
    ] as const),
  ]) {
    const { id } = await aMember({ account: { role } });
    const asked = requireStaff(aRequest("/staff", { cookie: await comeIn(id) }));
    if (passes) expect(await asked).toMatchObject({ id });
    else await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
  }
});
