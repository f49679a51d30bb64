import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/features/accounts/door.server";
import { isRefusal } from "~/platform/http/responses.server";
import { runJobsNow } from "~/platform/jobs/jobs.server";
import { newId } from "~/shared/ids";
import {
  aCommunity,
  aRequest,
  asCookie,
  lettersTo,
  secretIn,
} from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { useJobs } from "../../../../tests/support/jobs";
import { viewerOfCookie } from "../../accounts/sessions.server";
import { acceptInvitation, seeInvitation } from "./accept.server";
import { askedBy, askOtherIn, withdrawAsked } from "./by-member.server";
import { inviteNew, resendInvitation, revokeInvitation } from "./commands.server";
import { MOST_WAITING } from "./policy";
import { cameByInvitation, waitingInvitations } from "./queries.server";

const { db } = useDatabase();
useJobs();
beforeEach(() => aCommunity({ membersInvite: true }));

async function viewer(name = "Marisol Vega", role: Viewer["role"] = "MEMBER"): Promise<Viewer> {
  const { id } = await aMember({ name, account: { role } });
  return { id, email: "", role, language: "en", timeZone: "UTC", theme: "system", sessionId: "" };
}

const anAddress = () => `${newId()}@example.net`;
const asking = (email = anAddress(), note: string | null = null) => ({
  name: "Rui Sousa",
  email,
  note,
});
const states = async (she: Viewer) => (await askedBy(she)).rows.map(({ state }) => state);
const letterTo = async (address: string) => {
  await runJobsNow();
  return (await lettersTo(address)).at(-1);
};

test("a member invites, the person comes as a member, and staff see who invited whom", async () => {
  const she = await viewer();
  const email = anAddress();
  expect(await askOtherIn(she, asking(email, "We row on Sundays."))).toBeNull();
  const letter = await letterTo(email);
  expect(letter?.subject).toBe("Marisol Vega saved you a seat in Millrace Fellows");
  expect(letter?.text).toContain("We row on Sundays.");
  expect((await waitingInvitations({ q: "" })).rows).toMatchObject([{ by: "Marisol Vega" }]);
  expect(await states(she)).toEqual(["waits"]);
  const cookie = await acceptInvitation(aRequest("/"), secretIn(letter));
  const came = await viewerOfCookie(asCookie(cookie ?? ""));
  expect(came?.role).toBe("MEMBER");
  expect((await askedBy(she)).rows).toMatchObject([{ state: "came", memberId: came?.id }]);
  expect((await cameByInvitation()).rows).toMatchObject([
    { name: "Rui Sousa", by: "Marisol Vega", byId: she.id },
  ]);
});

test("an address that has its seat, was asked already or is known looks like any other", async () => {
  const [she, staff] = [await viewer(), await viewer("Amina Diallo", "STAFF")];
  const [here, asked, brought] = [anAddress(), anAddress(), anAddress()];
  await aMember({ name: "Secret Name", account: { email: here } });
  await inviteNew(staff, asking(asked));
  await aMember({ name: "Hidden Name", account: { email: brought, claimedAt: null } });
  for (const email of [here, asked, brought, anAddress()])
    expect(await askOtherIn(she, asking(email))).toBeNull();
  await runJobsNow();
  const { rows, left } = await askedBy(she);
  expect(rows.map(({ name, state, memberId }) => ({ name, state, memberId }))).toEqual(
    Array.from({ length: 4 }, () => ({ name: "Rui Sousa", state: "waits", memberId: null })),
  );
  expect(left).toBe(MOST_WAITING - 4);
  expect(await lettersTo(here)).toEqual([]);
  expect(await lettersTo(asked)).toHaveLength(1);
  for (const { id } of rows) await withdrawAsked(she, id);
  expect(await states(she)).toEqual(Array.from({ length: 4 }, () => "withdrawn"));
  // The one of staff still opens its door.
  expect(await seeInvitation(secretIn(await letterTo(asked)))).toMatchObject({ state: "open" });
});

test("five wait at a time, at once as well, and one taken back makes room", async () => {
  const she = await viewer();
  const all = await Promise.all(
    Array.from({ length: MOST_WAITING + 2 }, () => askOtherIn(she, asking())),
  );
  expect(all.filter((not) => not === "enough")).toHaveLength(2);
  const [first] = (await askedBy(she)).rows;
  await withdrawAsked(she, first?.id ?? "");
  await withdrawAsked(she, first?.id ?? "");
  expect(await askOtherIn(she, asking())).toBeNull();
  expect(await askOtherIn(she, asking())).toBe("enough");
});

test("one address is not written to again and again", async () => {
  const she = await viewer();
  const email = anAddress();
  for (let n = 0; n < 3; n += 1) {
    expect(await askOtherIn(she, asking(email))).toBeNull();
    await withdrawAsked(she, (await askedBy(she)).rows[0]?.id ?? "");
  }
  expect(await askOtherIn(she, asking(email))).toBe("often");
});

test("what she takes back opens nothing; nobody takes back another's, and staff may", async () => {
  const [she, other] = [await viewer(), await viewer("Declan")];
  const staff = await viewer("Amina", "STAFF");
  const email = anAddress();
  await askOtherIn(she, asking(email));
  const secret = secretIn(await letterTo(email));
  const id = (await askedBy(she)).rows[0]?.id ?? "";
  await withdrawAsked(other, id);
  expect(await seeInvitation(secret)).toMatchObject({ state: "open" });
  await withdrawAsked(she, id);
  expect(await seeInvitation(secret)).toMatchObject({ state: "revoked" });
  expect(await resendInvitation(staff, id)).toBeNull();
  await askOtherIn(she, asking());
  const next = (await askedBy(she)).rows[0]?.id ?? "";
  expect(await revokeInvitation(staff, next)).toBe("Rui Sousa");
  expect(await states(she)).toEqual(["withdrawn", "withdrawn"]);
});

test("nobody does where the community does not say so", async () => {
  await db.community.update({ where: { id: 1 }, data: { membersInvite: false } });
  const asked = askOtherIn(await viewer(), asking());
  expect(await asked.then(() => false, isRefusal)).toBe(true);
  expect(await db.invitation.count()).toBe(0);
});
