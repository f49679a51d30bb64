import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import { singleton } from "~/platform/singleton.server";
import type { Messages } from "./policy";

/** An effect that waits for the commit. */
export type AfterCommit = (effect: () => unknown) => void;

/** Who leaves, when (the moment of the transaction), and what becomes of her messages. */
export interface Leaver {
  id: string;
  leftAt: Date;
  messages: Messages;
}

/** What a higher feature does when somebody goes, in the same transaction. */
export interface LeavingHook {
  /** Ends what she has there; answers what is needed to bring it back. */
  leave(tx: Tx, afterCommit: AfterCommit, who: Leaver): Promise<Prisma.InputJsonValue>;
  /** Brings back what `leave` answered. */
  comeBack(tx: Tx, afterCommit: AfterCommit, memberId: string, kept: unknown): Promise<void>;
  /** Deletes for good what is hers alone. Harmless twice. */
  erase(tx: Tx, afterCommit: AfterCommit, memberId: string): Promise<void>;
}

const registered = singleton("leaving-hooks", () => ({
  hooks: new Map<string, LeavingHook>(),
}));

/** Joins higher features to leaving, by name and in the order in which they let go; the other way round they bring back. The shell's registry calls it once; a later call replaces the former. */
export function setLeavingHooks(hooks: Record<string, LeavingHook>): void {
  registered.hooks = new Map(Object.entries(hooks));
}

/** The hooks in the order in which they let go. */
export const leavingHooks = (): [string, LeavingHook][] => [...registered.hooks];
