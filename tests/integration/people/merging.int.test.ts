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

/** Columns that name a person and that a merge leaves as they are: why. */
const STAYS: Record<string, string> = {
  "account.leads_to_id": "set by the merge itself",
  "member.merged_into_id": "set by the merge itself",
  "account_token.account_id": "links end",
  "session.account_id": "devices are signed out",
  "half_sign_in.account_id": "ends",
  "passkey_challenge.account_id": "ends",
  "audit_entry.actor_id": "only grows",
  "audit_entry.member_id": "only grows",
  "duplicate.one_id": "which two are alike",
  "duplicate.other_id": "which two are alike",
  "merge.kept_id": "what was done",
  "merge.gone_id": "what was done",
  "leave.member_id": "who left is not merged",
  "import_row.member_id": "an import undoes what it brought",
  "export_job.requested_by_id": "a file of a day, for who asked",
  "profile_words.member_id": "made anew",
  "profile_facet.member_id": "made anew",
  "profile_change.member_id": "tells what changed",
  "message_words.author_id": "made anew",
  "entry_request.member_id": "who she became then",
};
/** Who did something once: the id stays, and leads on. */
const DID = /\.(created|closed|answered|merged|pinned|marked)_by_id$/;

/** What a merge gives a new owner or ends; the worlds above have some of each. */
const MOVES = [
  ...["passkey.account_id", "totp.account_id", "recovery_code.account_id"],
  ...["membership.member_id", "role_tenure.member_id", "join_request.member_id"],
  ...["circle_invitation.member_id", "circle_invitation.invited_by_id", "participant.member_id"],
  ...["message.author_id", "reaction.member_id", "mention.member_id", "draft.member_id"],
  ...["attachment.uploader_id", "reading.member_id", "cohort_member.member_id"],
  ...["field_value.member_id", "credit.author_id", "credit_person.member_id"],
  ...["greeter.member_id", "greeting.member_id", "greeting.greeter_id", "still_true.member_id"],
  ...["invitation.member_id", "invitation.invited_by_id", "block.blocker_id", "block.blocked_id"],
  "report.reporter_id",
];

test("each column that names a person is moved by a merge, or stays for a reason", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.udt_name = 'uuid'
      and (c.column_name ~ '(member|account|author|uploader|blocker|blocked|greeter|reporter|actor|kept|gone)_id$'
        or c.column_name ~ '_by_id$' or c.column_name in ('one_id', 'other_id', 'leads_to_id', 'merged_into_id'))
    union
    select c.relname || '.' || a.attname from pg_constraint f join pg_class c on c.oid = f.conrelid
      join pg_class r on r.oid = f.confrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
    where f.contype = 'f' and r.relname in ('member', 'account') and c.relnamespace = current_schema()::regnamespace`;
  const undecided = rows
    .map(({ name }) => name)
    .filter((name) => !(name in STAYS) && !MOVES.includes(name) && !DID.test(name))
    .filter((name) => name !== "member.id");
  expect(undecided).toEqual([]);
});
