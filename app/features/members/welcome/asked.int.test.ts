import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/features/accounts/door.server";
import type { Prisma } from "~/generated/prisma/client";
import { newId } from "~/shared/ids";
import { aCommunity } from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { editPage } from "../edit/page.server";
import { saveKnown } from "./forms.server";
import { welcomeFor } from "./queries.server";

const { db } = useDatabase();
beforeEach(() => aCommunity());

async function newcomer(): Promise<Viewer> {
  const { id } = await aMember({ name: "Oyin", welcomeStep: 1, visibility: { "*": "ME" } });
  return {
    ...{ id, email: "", role: "MEMBER", language: "en", timeZone: "UTC" },
    ...{ theme: "system", sessionId: "" },
  };
}

async function aField(given: Partial<Prisma.ProfileFieldUncheckedCreateInput>): Promise<string> {
  const id = newId();
  const usual = { kind: "TEXT", label: "Motto", position: 900, required: true } as const;
  await db.profileField.create({ data: { ...usual, ...given, id } });
  return id;
}

const form = (given: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ name: "Oyin", ...given })) data.set(name, value);
  return data;
};

const keysMissing = async (she: Viewer) =>
  (await editPage(she, she.id, new URL("http://localhost/you"))).missing.map(({ key }) => key);

test("the first step asks for what everybody is asked for, built-in or defined, and saves it with who sees it", async () => {
  const [motto, optional] = [await aField({}), await aField({ required: false })];
  await aField({ builtIn: "organization", label: null });
  await aField({ builtIn: "openTo", kind: "CHOICES", label: null });
  const she = await newcomer();
  const page = await welcomeFor(she, undefined);
  expect(page.askedBuiltIn).toEqual(["organization"]);
  expect(page.asked.map(({ key }) => key).sort()).toEqual([motto, "openTo"].sort());
  expect(page.askedValues).toMatchObject({ [`f-${motto}`]: "", [`sees-${motto}`]: "MEMBERS" });
  const typed = form({
    ...{ organization: "The mill", openTo: "HOSTING", [`f-${motto}`]: "Bread first" },
    ...{ [`sees-${motto}`]: "CIRCLES", [`f-${optional}`]: "not asked" },
  });
  expect(await saveKnown(she, typed)).toBeNull();
  expect(await db.fieldValue.findMany({ where: { memberId: she.id } })).toMatchObject([
    { fieldId: motto, text: "Bread first" },
  ]);
  const row = await db.member.findUniqueOrThrow({ where: { id: she.id } });
  expect(row).toMatchObject({ organization: "The mill", openTo: ["HOSTING"], welcomeStep: 2 });
  expect(row.visibility).toMatchObject({ [motto]: "CIRCLES" });
  expect(await keysMissing(she)).toEqual([]);
});

test("left empty it keeps nobody out, and her profile names it until she says it", async () => {
  const motto = await aField({});
  await aField({ builtIn: "place", kind: "PLACE", label: null });
  await aField({ builtIn: "story", kind: "LONG_TEXT", label: null });
  const she = await newcomer();
  expect(await saveKnown(she, form({ place: "", [`f-${motto}`]: " " }))).toBeNull();
  expect((await welcomeFor(she, undefined)).step).toBe(2);
  expect((await keysMissing(she)).sort()).toEqual([motto, "place", "story"].sort());
  const elsewhere = await aMember();
  const staff = { ...she, id: elsewhere.id, role: "STAFF" as const };
  await db.account.update({ where: { id: she.id }, data: { claimedAt: null } });
  const theirs = await editPage(staff, she.id, new URL("http://localhost/you"));
  expect(theirs.missing).toEqual([]);
});

test("what is wrong is said beside its field, with nothing saved and what was typed kept", async () => {
  const link = await aField({ kind: "LINK" });
  const she = await newcomer();
  const answer = await saveKnown(she, form({ organization: "Mill", [`f-${link}`]: "no link" }));
  expect(answer?.init?.status).toBe(400);
  expect(answer?.data.lastResult.error?.[`f-${link}`]).toHaveLength(1);
  expect(answer?.data.lastResult.initialValue).toMatchObject({ [`f-${link}`]: "no link" });
  expect(await db.member.findUnique({ where: { id: she.id } })).toMatchObject({
    organization: null,
    welcomeStep: 1,
  });
});
