import { z } from "zod";
import {
  isLastOwner,
  joinAccounts,
  lockAccounts,
  newSecret,
  hashSecret,
  theCommunity,
  type JoinedAccount,
  type Viewer,
} from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import { noteAct } from "~/platform/audit/audit.server";
import { db, type Tx } from "~/platform/db/db.server";
import { Journal, journalShape, putBack, type Step } from "~/platform/db/moved-rows.server";
import { log } from "~/platform/log.server";
import { disconnectSessions } from "~/platform/realtime/sockets.server";
import { transact } from "~/platform/transact.server";
import { isId, newId } from "~/shared/ids";
import type { AfterCommit } from "../leaving/hooks.server";
import type { FieldKey } from "../profile";
import { gatherProfileWords } from "../words.server";
import { mergingHooks, type Part, type Two } from "./hooks.server";
import { writeJoined, writeTakenApart } from "./letters.server";
import { mergeBelongings } from "./people.server";
import {
  undoUntil,
  whyNotMerge,
  whyNotUndo,
  type Candidate,
  type MergeRefusal,
  type UndoRefusal,
} from "./policy";
import { mergeProfiles } from "./profile.server";

const TIMEOUT = { timeout: 60_000 };

/** What a merge keeps to be taken back: roles before it, what was chosen, and what was done to rows at once and once she proved that both are hers. */
const beforeShape = z.object({
  roles: z.object({ kept: z.string(), gone: z.string() }),
  claimed: z.boolean(),
  open: journalShape,
  sealed: journalShape,
});
export type Before = z.output<typeof beforeShape>;

/** Reads what a merge kept. */
export const readBefore = (json: unknown): Before => beforeShape.parse(json);

const asJson = (before: Before) => before as unknown as Prisma.InputJsonObject;

/** What staff decided: who stays, who goes, and which answers of hers the profile takes over. */
export interface MergeAsked extends Two {
  chosen: ReadonlySet<FieldKey>;
}

/** What came of it. */
export type Merged = { merged: string } | { refusal: MergeRefusal; name?: string };

/**
 * Makes two people one, in one transaction: what is hers under the one id is hers under the other,
 * and the one that goes lets nobody in any more. Twice is once. Staff move what they may see; the
 * rest waits until she proves that both are hers, or comes at once where nobody ever came in with
 * the one that goes.
 */
export async function mergePeople(viewer: Viewer, asked: MergeAsked): Promise<Merged> {
  const { keptId, goneId } = asked;
  if (!isId(keptId) || !isId(goneId)) return { refusal: "missing" };
  if (keptId === goneId) return { refusal: "herself" };
  const community = await theCommunity();
  const place = { name: community?.name ?? "Weft", language: community?.language ?? "en" };
  return transact(async (tx, afterCommit) => {
    const accounts = await lockAccounts(tx, [keptId, goneId]);
    const before = await mergedBefore(tx, asked);
    if (before) return before;
    const [kept, gone] = [
      await candidate(tx, accounts.get(keptId)),
      await candidate(tx, accounts.get(goneId)),
    ];
    const refusal = whyNotMerge(viewer, kept, gone);
    if (refusal !== null) {
      const left = kept?.left ? kept : gone?.left ? gone : null;
      return { refusal, ...(left && { name: left.name }) };
    }
    const account = accounts.get(goneId);
    if (!kept || !gone || !account) return { refusal: "missing" } as const;
    const merged = await moveAll(tx, afterCommit, asked, gone.claimed ? ["open"] : ["open", "all"]);
    const secret = gone.claimed ? newSecret() : null;
    const [id, mergedAt] = [newId(), new Date()];
    await tx.merge.create({
      data: {
        ...{ id, keptId, goneId, mergedById: viewer.id, mergedAt, undoUntil: undoUntil(mergedAt) },
        secretHash: secret === null ? null : hashSecret(secret),
        before: asJson({
          ...{ roles: { kept: kept.role, gone: gone.role }, claimed: gone.claimed },
          ...{ open: merged, sealed: [] },
        }),
      },
    });
    const act = { actorId: viewer.id, act: "members:merged", memberId: keptId } as const;
    await noteAct(tx, { ...act, subject: goneId });
    await writeJoined(tx, place, { id, keptId, gone: account, secret });
    log.info({ kept: keptId, gone: goneId, by: viewer.id }, "two people were made one");
    return { merged: id };
  }, TIMEOUT);
}

/** The merge that was done already, by this click or another's; null where there is none. */
async function mergedBefore(tx: Tx, { keptId, goneId }: Two): Promise<Merged | null> {
  const there = await tx.merge.findFirst({
    where: {
      undoneAt: null,
      OR: [
        { keptId, goneId },
        { keptId: goneId, goneId: keptId },
      ],
    },
    select: { id: true, keptId: true },
  });
  if (!there) return null;
  return there.keptId === keptId ? { merged: there.id } : { refusal: "otherWay" };
}

async function candidate(
  tx: Tx,
  account: JoinedAccount | undefined,
): Promise<(Candidate & { name: string }) | null> {
  if (!account) return null;
  const { id, role, claimed } = account;
  const member = await tx.member.findUnique({
    where: { id },
    select: { name: true, leftAt: true, mergedIntoId: true },
  });
  if (!member) return null;
  const lastOwner = role === "OWNER" && (await isLastOwner(tx, id));
  const { name, leftAt, mergedIntoId } = member;
  return {
    id,
    name,
    role,
    claimed,
    lastOwner,
    left: leftAt !== null,
    merged: mergedIntoId !== null,
  };
}

/** Moves the parts of a person, her account and her profile; answers what was done. */
async function moveAll(
  tx: Tx,
  afterCommit: AfterCommit,
  { keptId, goneId, chosen }: MergeAsked,
  parts: readonly Part[],
): Promise<Step[]> {
  const two = { keptId, goneId };
  const journal = new Journal(tx);
  const ended = await joinAccounts(tx, journal, two);
  afterCommit(() => disconnectSessions(ended));
  for (const part of parts) await movePart(tx, journal, two, { part, chosen });
  await mergeBelongings(journal, two);
  await journal.change(
    "member",
    ["id"],
    { merged_into_id: Prisma.sql`${keptId}::uuid` },
    Prisma.sql`t.id = ${goneId}::uuid`,
  );
  await journal.change(
    "duplicate",
    ["one_id", "other_id"],
    { answer: Prisma.sql`'SAME'::duplicate_answer`, answered_at: Prisma.sql`now()` },
    Prisma.sql`t.answer is null and t.one_id = least(${keptId}::uuid, ${goneId}::uuid)
      and t.other_id = greatest(${keptId}::uuid, ${goneId}::uuid)`,
  );
  await settle(tx, afterCommit, two, journal.steps);
  return journal.steps;
}

async function movePart(
  tx: Tx,
  journal: Journal,
  two: Two,
  { part, chosen }: { part: Part; chosen: ReadonlySet<FieldKey> },
): Promise<void> {
  await mergeProfiles(tx, journal, two, { part, chosen });
  for (const hook of mergingHooks()) await hook.merge(tx, journal, two, part);
}

/** Puts right what follows from what moved: words, counts, revisions. */
async function settle(
  tx: Tx,
  afterCommit: AfterCommit,
  two: Two,
  steps: readonly Step[],
): Promise<void> {
  for (const hook of mergingHooks()) await hook.settle(tx, afterCommit, two, steps);
  const ids = [two.keptId, two.goneId];
  // An import is not to undo what it brought of either: both changed since.
  await tx.$executeRaw`
    update member set revision = revision + 1 where id = any(${ids}::uuid[])`;
  await gatherProfileWords(tx, ids);
}

/** What came of opening the letter: done (again as well), signed in as somebody else, or over. */
export type Proved = "proved" | "somebody-else" | "over";

/** Where she stands who opens the letter to the address that went. One statement. */
export async function seeProof(
  viewer: Pick<Viewer, "id">,
  secret: string,
): Promise<Proved | "waits"> {
  const found = await db.merge.findUnique({ where: { secretHash: hashSecret(secret) } });
  if (!found || found.before === null || found.undoneAt !== null) return "over";
  if (found.keptId !== viewer.id) return "somebody-else";
  return found.provedAt ? "proved" : "waits";
}

/** Takes the proof that both are hers (the letter to the one address, opened while signed in as the other) and lets come along what staff may not see. */
export async function proveSame(viewer: Pick<Viewer, "id">, secret: string): Promise<Proved> {
  return transact(async (tx, afterCommit) => {
    const seen = await tx.merge.findUnique({ where: { secretHash: hashSecret(secret) } });
    if (!seen) return "over";
    await lockAccounts(tx, [seen.keptId, seen.goneId]);
    const merge = await tx.merge.findUniqueOrThrow({ where: { id: seen.id } });
    if (merge.before === null || merge.undoneAt !== null) return "over";
    if (merge.keptId !== viewer.id) return "somebody-else";
    if (merge.provedAt) return "proved";
    const two = { keptId: merge.keptId, goneId: merge.goneId };
    const journal = new Journal(tx);
    await movePart(tx, journal, two, { part: "all", chosen: new Set() });
    await settle(tx, afterCommit, two, journal.steps);
    const before = { ...readBefore(merge.before), sealed: journal.steps };
    await tx.merge.update({
      where: { id: merge.id },
      data: { provedAt: new Date(), before: asJson(before) },
    });
    log.info({ kept: two.keptId, gone: two.goneId }, "she proved that both are hers");
    return "proved";
  }, TIMEOUT);
}

/** What came of taking a merge back. */
export type Undone = { undone: true } | { refusal: UndoRefusal | "missing" };

/** Takes a merge back: everything that came along goes back, what was written since stays with the one who stayed. Twice is once. */
export async function undoMerge(viewer: Viewer, id: string): Promise<Undone> {
  if (!isId(id)) return { refusal: "missing" };
  const community = await theCommunity();
  const place = { name: community?.name ?? "Weft", language: community?.language ?? "en" };
  return transact(async (tx, afterCommit) => {
    const seen = await tx.merge.findUnique({ where: { id } });
    if (!seen) return { refusal: "missing" } as const;
    const { keptId, goneId } = seen;
    const accounts = await lockAccounts(tx, [keptId, goneId]);
    const merge = await tx.merge.findUniqueOrThrow({ where: { id } });
    const kept = await candidate(tx, accounts.get(keptId));
    if (!kept || !accounts.has(goneId)) return { refusal: "missing" } as const;
    const before = merge.before === null ? null : readBefore(merge.before);
    const later = await tx.merge.count({
      where: {
        undoneAt: null,
        mergedAt: { gt: merge.mergedAt },
        OR: [{ goneId: keptId }, { keptId }],
      },
    });
    const refusal = whyNotUndo(viewer, {
      ...{ undone: merge.undoneAt !== null, later: later > 0, keptLeft: kept.left },
      final: before === null || merge.undoUntil < new Date(),
      roles: [kept.role, ...rolesOf(before)],
    });
    if (refusal !== null || !before) return { refusal: refusal ?? "final" };
    const steps = [...before.open, ...before.sealed];
    await putBack(tx, steps);
    await settle(tx, afterCommit, { keptId, goneId }, steps);
    await tx.merge.update({
      where: { id },
      data: { undoneAt: new Date(), before: Prisma.DbNull, secretHash: null },
    });
    const act = { actorId: viewer.id, act: "members:merge-undone", memberId: keptId } as const;
    await noteAct(tx, { ...act, subject: goneId });
    if (before.claimed) await writeTakenApart(tx, place, { id, goneId });
    log.info({ kept: keptId, gone: goneId, by: viewer.id }, "a merge was taken back");
    return { undone: true } as const;
  }, TIMEOUT);
}

const rolesOf = (before: Before | null): Candidate["role"][] =>
  before ? ([before.roles.kept, before.roles.gone] as Candidate["role"][]) : [];
