import { beforeEach, expect, test } from "vitest";
import { giveRole } from "~/features/accounts/commands/role.server";
import { halfwayOf } from "~/features/accounts/second-step/halfway.server";
import {
  requireFreshProof,
  requireMember,
  requireStaff,
  startSession,
  viewerOfCookie,
  type Viewer,
} from "~/features/accounts/door.server";
import { comeBack, leave } from "~/features/members/door.server";
import { newId } from "~/shared/ids";
import { aCommunity, aRequest, asCookie, fromPlace } from "../../support/coming-in";
import { useDatabase } from "../../support/database";
import { aMember } from "../../support/factories";

const { db } = useDatabase();
beforeEach(() => aCommunity({ secondStep: true }));

/** Somebody with a passkey who came in without it, by a password or a link. */
async function cameIn(role: "MEMBER" | "STAFF" = "MEMBER") {
  const { id } = await aMember({ account: { role } });
  const key = { publicKey: new Uint8Array([1]), counter: 0, backedUp: false, name: "Phone" };
  await db.passkey.create({ data: { ...key, id: newId(), accountId: id } });
  return { id, cookie: asCookie(await startSession(aRequest("/"), id)) };
}

const owner = async () => ({ id: (await aMember({ account: { role: "OWNER" } })).id }) as Viewer;
const asOwner = (viewer: Viewer): Viewer => ({ ...viewer, role: "OWNER" });

/** Where a page leads somebody with a cookie; null when it is shown. */
async function ledTo(cookie: string, path = "/people") {
  const shown = fromPlace(() => requireMember(aRequest(path, { cookie })));
  const thrown: unknown = await shown.then(
    () => null,
    (redirect: unknown) => redirect,
  );
  return thrown instanceof Response ? thrown : null;
}

test("who becomes staff is asked for her second step with her next page, and goes on where she was", async () => {
  const { id, cookie } = await cameIn();
  expect(await ledTo(cookie)).toBeNull();
  await giveRole(asOwner(await owner()), id, "STAFF");
  const led = await ledTo(cookie, "/staff?x=1");
  expect(led?.headers.get("Location")).toBe(
    `/sign-in/second?to=${encodeURIComponent("/staff?x=1")}`,
  );
  expect(await viewerOfCookie(cookie)).toBeNull();
  const cookies = led?.headers.getSetCookie().map(asCookie) ?? [];
  const half = await halfwayOf(aRequest("/sign-in/second", { cookie: cookies.join("; ") }));
  expect(half).toMatchObject({ accountId: id, hasPasskey: true });
});

test("who comes back from leaving as staff is asked as well, and so are all once the community asks", async () => {
  const { id, cookie } = await cameIn("STAFF");
  expect(await ledTo(cookie)).not.toBeNull();
  await aMember({ account: { role: "OWNER" } });
  await leave({ id }, "STAY");
  const again = asCookie(await startSession(aRequest("/"), id));
  expect(await ledTo(again)).toBeNull();
  expect(await comeBack(id)).toBe(true);
  expect((await ledTo(again))?.headers.get("Location")).toMatch(/^\/sign-in\/second/);

  await db.community.update({ where: { id: 1 }, data: { secondStep: false } });
  const later = asCookie(await startSession(aRequest("/"), id));
  expect(await ledTo(later)).toBeNull();
  await db.community.update({ where: { id: 1 }, data: { secondStep: true } });
  expect(await ledTo(later)).not.toBeNull();
});

test("who took the second step is asked no more, and members never are", async () => {
  const { id } = await cameIn("STAFF");
  const both = asCookie(await startSession(aRequest("/"), id, { second: true }));
  expect(await ledTo(both)).toBeNull();
  const member = await cameIn();
  expect(await ledTo(member.cookie)).toBeNull();
});

/** Where a guard leads somebody who sends a form that stands on a page of this site. */
async function formLedTo(
  guard: (request: Request) => Promise<Viewer>,
  cookie: string,
  headers = { Referer: "http://localhost:3000/staff/people?role=STAFF" },
): Promise<string | null> {
  const request = aRequest("/staff/people/role", { cookie, form: { role: "WEAVER" }, headers });
  const thrown: unknown = await fromPlace(() => guard(request)).catch((led: unknown) => led);
  return thrown instanceof Response ? thrown.headers.get("Location") : null;
}

const PAGE = encodeURIComponent("/staff/people?role=STAFF");

test("a form sent without the second step leads back to the page it stands on", async () => {
  const { cookie } = await cameIn("STAFF");
  expect(await formLedTo(requireMember, cookie)).toBe(`/sign-in/second?to=${PAGE}`);
});

test("so does one of staff who have no second step yet, and one whose proof is old", async () => {
  const { id } = await aMember({ account: { role: "STAFF" } });
  const cookie = asCookie(await startSession(aRequest("/"), id));
  expect(await formLedTo(requireStaff, cookie)).toBe(`/settings/second-step?why=staff&to=${PAGE}`);
  const before = new Date(Date.now() - 3_600_000);
  await db.session.updateMany({ where: { accountId: id }, data: { createdAt: before } });
  expect(await formLedTo(requireFreshProof, cookie)).toBe(`/settings/proof?to=${PAGE}`);
});

test("a form that stands on another site leads nowhere but here", async () => {
  const { cookie } = await cameIn("STAFF");
  const headers = { Referer: "https://evil.example/staff" };
  expect(await formLedTo(requireMember, cookie, headers)).toBe("/sign-in/second");
});
