import { beforeEach, describe, expect, test, vi } from "vitest";
import { circlesOnMerging } from "~/features/circles/door.server";
import { discussionOnMerging } from "~/features/discussion/door.server";
import { mergePeople, setMergingHooks, undoMerge } from "~/features/members/door.server";
import { proveSame } from "~/features/members/merging/commands.server";
import { moderationOnMerging } from "~/features/moderation/door.server";
import { db } from "~/platform/db/db.server";
import { aCommunity, aSignedInMember, lettersTo } from "../../support/coming-in";
import { useDatabase } from "../../support/database";
import { useJobs } from "../../support/jobs";
import type { Viewer } from "~/features/accounts/door";
import { aWorldOf, everything } from "./two-worlds";
import "~/shell/registry.server";

vi.mock("~/platform/realtime/sockets.server", async (original) => ({
  ...(await original<object>()),
  disconnectSessions: vi.fn(),
}));

useDatabase();
useJobs();
beforeEach(async () => {
  setMergingHooks([circlesOnMerging, discussionOnMerging, moderationOnMerging]);
  await aCommunity();
});

const anOwner = async (): Promise<Viewer> => {
  const { viewer, id } = await aSignedInMember();
  await db.account.update({ where: { id }, data: { role: "OWNER" } });
  return { ...viewer, role: "OWNER" };
};

const secretTo = async (address: string): Promise<string> => {
  const letters = await lettersTo(address);
  const found = letters.map(({ text }) => /\/joined\/([\w-]+)/.exec(text)?.[1]).find(Boolean);
  if (!found) throw new Error("no letter holds a secret");
  return found;
};

const chosen = new Set(["story", "phone", "place"]);

describe("a merge that is taken back", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "leaves every row as it was, proved or not: world %i",
    async (seed) => {
      const { kept, gone } = await aWorldOf(seed);
      const owner = await anOwner();
      const before = await everything();
      const merged = await mergePeople(owner, { keptId: kept.id, goneId: gone.id, chosen });
      if (!("merged" in merged)) throw new Error(merged.refusal);
      if (seed % 2 === 0) {
        const secret = await secretTo(gone.account.email);
        expect(await proveSame({ id: kept.id }, secret)).toBe("proved");
      }
      expect(await everything()).not.toEqual(before);
      expect(await undoMerge(owner, merged.merged)).toEqual({ undone: true });
      expect(await everything()).toEqual(before);
    },
  );
});
