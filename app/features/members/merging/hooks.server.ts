import type { Tx } from "~/platform/db/db.server";
import type { Journal, Step } from "~/platform/db/moved-rows.server";
import { singleton } from "~/platform/singleton.server";
import type { AfterCommit } from "../leaving/hooks.server";

/** Two who are one person: who stays, and who goes. */
export interface Two {
  keptId: string;
  goneId: string;
}

/** What of her comes along: what every member may see of it, or all that is left. */
export type Part = "open" | "all";

/** What a higher feature does when two are made one, in the same transaction. */
export interface MergingHook {
  /** Gives what is hers under the one id to the other, through the journal alone: then it can be taken back. */
  merge(tx: Tx, journal: Journal, two: Two, part: Part): Promise<void>;
  /** Puts right what follows from rows that moved there or back (counts, revisions), and tells browsers. */
  settle(tx: Tx, afterCommit: AfterCommit, two: Two, steps: readonly Step[]): Promise<void>;
}

const registered = singleton("merging-hooks", () => ({ hooks: [] as MergingHook[] }));

/** Joins higher features to merging, in the order in which they move. The shell's registry calls it once; a later call replaces the former. */
export function setMergingHooks(hooks: MergingHook[]): void {
  registered.hooks = hooks;
}

/** The hooks in their order. */
export const mergingHooks = (): readonly MergingHook[] => registered.hooks;

/** The keys of rows of a table that steps moved, changed or took away. */
export const touchedIn = (steps: readonly Step[], table: string) =>
  steps
    .filter((step) => step.table === table)
    .flatMap((step) =>
      step.kind === "moved" ? step.keys : step.kind === "changed" ? step.became : step.rows,
    );
