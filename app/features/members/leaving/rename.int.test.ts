import { beforeEach, expect, test } from "vitest";
import { onLanguageChanged } from "~/features/accounts/door.server";
import { changeCommunity, theSettings } from "~/features/accounts/commands/community.server";
import { aCommunity, aSignedInMember } from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { leave } from "./commands.server";
import { renameLeft } from "./letters.server";

const { db } = useDatabase();
beforeEach(() => aCommunity());

test("those who left are called in the language of the community, also when it takes another", async () => {
  onLanguageChanged(renameLeft);
  const { viewer } = await aSignedInMember({ password: false });
  const [gone, here] = [await aMember(), await aMember({ name: "Luz Herrera" })];
  await leave(gone, "STAY");
  const nameOf = async ({ id }: { id: string }) =>
    (await db.member.findUniqueOrThrow({ where: { id } })).name;
  expect(await nameOf(gone)).toBe("Somebody who left");
  await changeCommunity(viewer, { ...(await theSettings()), language: "es" });
  expect(await nameOf(gone)).toBe("Alguien que se fue");
  expect(await nameOf(here)).toBe("Luz Herrera");
});
