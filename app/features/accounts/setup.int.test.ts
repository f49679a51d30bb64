import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "~/shared/ids";
import { aCommunity, aRequest, asCookie, fromPlace } from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { onFirstPerson } from "./hooks.server";
import { action, loader } from "./routes/setup";
import { isSetupKey, setupLink, setupNotice } from "./setup.server";
import { viewerOfCookie } from "./sessions.server";

const { db } = useDatabase();

beforeEach(() => {
  onFirstPerson(async (tx, { id, name }) => {
    await tx.member.create({ data: { id, name } });
  });
});

const form = {
  ...{ community: "Millrace Fellows", language: "es", timeZone: "America/Lima" },
  ...{ name: "Luz Herrera", email: "Luz@Example.org", password: "heron canal thread" },
};
const path = () => setupLink().replace(/^https?:\/\/[^/]+/, "");
const post = (change: Record<string, string> = {}, at = path()) =>
  fromPlace(() =>
    action({
      request: aRequest(at, { form: { ...form, ...change } }),
      params: {},
      context: {},
    }).catch((thrown: unknown) => thrown),
  );

describe("the set-up link", () => {
  test("is told to the terminal while nobody is there, and the same as long as the process runs", async () => {
    const notice = await setupNotice();
    expect(notice).toContain(setupLink());
    expect(new URL(setupLink()).searchParams.get("key")).toMatch(/^[\w-]{32}$/);
    await aCommunity();
    expect(await setupNotice()).toBeNull();
  });

  test("alone opens the form", async () => {
    const page = (at: string) => loader({ request: aRequest(at), params: {}, context: {} });
    expect(await page(path())).toMatchObject({ open: true });
    for (const at of ["/setup", "/setup?key=", `/setup?key=${"a".repeat(32)}`, "/setup?key=%00"]) {
      expect(await page(at)).toEqual({ open: false });
      expect(await post({}, at)).toMatchObject({ init: { status: 404 } });
    }
    expect(isSetupKey(undefined)).toBe(false);
    expect(await db.community.count()).toBe(0);
  });

  test("is worth nothing once the community is there", async () => {
    await aCommunity();
    const request = aRequest(path());
    await expect(loader({ request, params: {}, context: {} })).rejects.toMatchObject({
      init: { status: 404 },
    });
    expect(await post()).toMatchObject({ init: { status: 404 } });
    expect(await db.account.count()).toBe(0);
  });
});

describe("the first person", () => {
  test("names the community, owns it, and is in", async () => {
    const answer = (await post()) as Response;
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/"]);
    const viewer = await viewerOfCookie(asCookie(answer.headers.get("Set-Cookie") ?? ""));
    expect(viewer).toMatchObject({
      email: "luz@example.org",
      role: "OWNER",
      language: "es",
      timeZone: "America/Lima",
    });
    expect(await db.community.findMany()).toMatchObject([
      { id: 1, name: "Millrace Fellows", language: "es", demo: false },
    ]);
    const account = await db.account.findFirstOrThrow({ include: { member: true } });
    expect(account).toMatchObject({ id: viewer?.id, member: { name: "Luz Herrera" } });
    expect(account.claimedAt).not.toBeNull();
    expect(account.passwordHash).toMatch(/^\$argon2id\$/);
  });

  test("is one, of ten who post at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => post({ email: `person-${n}@example.org` })),
    );
    const places = answers.map((answer) => (answer as Response).headers.get("Location"));
    expect(places.filter((place) => place === "/")).toHaveLength(1);
    expect(places.filter((place) => place === "/sign-in")).toHaveLength(9);
    expect([await db.community.count(), await db.account.count(), await db.member.count()]).toEqual(
      [1, 1, 1],
    );
  });

  test("does not come half: when her profile cannot be made, nothing is", async () => {
    onFirstPerson(async (tx, { name }) => {
      await tx.member.create({ data: { id: newId(), name } });
    });
    expect(await post()).toBeInstanceOf(Error);
    expect([await db.community.count(), await db.account.count()]).toEqual([0, 0]);
  });

  test("reads what is wrong beside its field, with what she typed and without her password", async () => {
    const answer = await post({ password: "Millrace2026!", name: "" });
    expect(answer).toMatchObject({
      init: { status: 400 },
      data: {
        lastResult: {
          error: { name: ["This is needed."] },
          initialValue: { community: "Millrace Fellows" },
        },
      },
    });
    expect(await post({ password: "Millrace2026!" })).toMatchObject({
      data: { lastResult: { error: { password: [expect.stringContaining("Take other words")] } } },
    });
    expect(JSON.stringify(answer)).not.toContain("Millrace2026!");
  });

  test("chooses the language of the form before there is anything", async () => {
    const answer = (await post({ intent: "language", language: "es", back: path() })) as Response;
    expect(answer.headers.get("Location")).toBe(path());
    expect(answer.headers.get("Set-Cookie")).toMatch(/^lang=es/);
    expect(await db.community.count()).toBe(0);
  });
});
