import type { Tx } from "~/platform/db/db.server";
import { singleton } from "~/platform/singleton.server";

/** Makes whatever higher features keep of the first person, in the transaction of the set-up. Her account exists by then; the id is the same. */
export type FirstPersonHook = (tx: Tx, person: { id: string; name: string }) => Promise<void>;

const hooks = singleton<{ firstPerson?: FirstPersonHook }>("accounts-hooks", () => ({}));

/** Registers what happens when the first person comes; the shell's registry calls it once, a later call replaces the former. */
export function onFirstPerson(hook: FirstPersonHook): void {
  hooks.firstPerson = hook;
}

/** Runs the hook; throws where none is registered, because an account without its member is of no use. */
export async function greetFirstPerson(
  tx: Tx,
  person: { id: string; name: string },
): Promise<void> {
  if (!hooks.firstPerson) throw new Error("onFirstPerson was never called");
  await hooks.firstPerson(tx, person);
}
