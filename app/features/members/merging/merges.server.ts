import { addressees } from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows } from "~/platform/db/db.server";
import type { Step } from "~/platform/db/moved-rows.server";
import { readBefore } from "./commands.server";

/** What came along, as staff may see it. */
export const MOVED = {
  memberships: "membership",
  roles: "role_tenure",
  messages: "message",
  reactions: "reaction",
  mentions: "mention",
  files: "attachment",
  cohorts: "cohort_member",
  credit: "credit_person",
  fields: "field_value",
} as const;
export type MovedKind = keyof typeof MOVED;

/** A merge as staff see it; times are ISO 8601. */
export interface MergeLine {
  id: string;
  keptId: string;
  goneId: string;
  kept: string;
  gone: string;
  by: string;
  mergedAt: string;
  undoUntil: string;
  undoneAt: string | null;
  provedAt: string | null;
  /** What staff may not see waits for her proof. */
  waits: boolean;
  /** It can no longer be taken back. */
  final: boolean;
}

type Row = Omit<MergeLine, "mergedAt" | "undoUntil" | "undoneAt" | "provedAt"> &
  Record<"mergedAt" | "undoUntil", Date> &
  Record<"undoneAt" | "provedAt", Date | null>;

const lines = Prisma.sql`
  select g.id, g.kept_id as "keptId", g.gone_id as "goneId", coalesce(k.name, '') as kept,
    coalesce(w.name, '') as gone, coalesce(b.name, '') as by,
    g.merged_at as "mergedAt", g.undo_until as "undoUntil", g.undone_at as "undoneAt",
    g.proved_at as "provedAt", g.secret_hash is not null and g.proved_at is null as waits,
    g.undone_at is null and (g.before is null or g.undo_until < now()) as final
  from merge g left join member k on k.id = g.kept_id left join member w on w.id = g.gone_id
    left join member b on b.id = g.merged_by_id`;

const asLine = ({ mergedAt, undoUntil, undoneAt, provedAt, ...row }: Row): MergeLine => ({
  ...row,
  mergedAt: mergedAt.toISOString(),
  undoUntil: undoUntil.toISOString(),
  undoneAt: undoneAt?.toISOString() ?? null,
  provedAt: provedAt?.toISOString() ?? null,
});

const PAGE = 20;

/** Merges, the last first, 20 at a time. One statement. */
export async function mergesPage(
  before: string | undefined,
): Promise<{ merges: MergeLine[]; next: string | null }> {
  const from = before
    ? Prisma.sql`(g.merged_at, g.id) < (select x.merged_at, x.id from merge x where x.id = ${before}::uuid)`
    : Prisma.sql`true`;
  const rows = await readRows<Row>(Prisma.sql`
    ${lines} where ${from} order by g.merged_at desc, g.id desc limit ${PAGE + 1}::int`);
  const page = rows.slice(0, PAGE).map(asLine);
  return { merges: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** The last merge of two people, whichever of them went, with what came along as far as staff may see it, and the address that waits for her proof; null where there was none. Three statements. */
export async function mergeOf(one: string, other: string) {
  const [row] = await readRows<Row>(Prisma.sql`
    ${lines} where (g.kept_id, g.gone_id) in ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))
    order by g.merged_at desc, g.id desc limit 1`);
  if (!row) return null;
  const [kept, [gone]] = await Promise.all([
    db.merge.findUnique({ where: { id: row.id }, select: { before: true } }),
    addressees(db, [row.goneId]),
  ]);
  const steps = kept?.before ? readBefore(kept.before).open : [];
  return { ...asLine(row), email: gone?.email ?? "", moved: counted(steps) };
}

const counted = (steps: readonly Step[]): { kind: MovedKind; count: number }[] =>
  Object.entries(MOVED).flatMap(([kind, table]) => {
    const count = steps.reduce(
      (sum, step) => sum + (step.kind === "moved" && step.table === table ? step.keys.length : 0),
      0,
    );
    return count > 0 ? [{ kind: kind as MovedKind, count }] : [];
  });
