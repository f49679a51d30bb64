import type { Tx } from "~/platform/db/db.server";
import { singleton } from "~/platform/singleton.server";

/** Makes whatever higher features keep of the first person, in the transaction of the set-up. Her account exists by then; the id is the same. */
export type FirstPersonHook = (tx: Tx, person: { id: string; name: string }) => Promise<void>;

/** What higher features do once somebody has signed in, before she sees a page. */
export type SignedInHook = (accountId: string) => Promise<void>;

/** What higher features say in the community's own language and keep: they say it in another one, in the same transaction. */
export type LanguageHook = (tx: Tx, language: string) => Promise<void>;

const hooks = singleton<{
  firstPerson?: FirstPersonHook;
  signedIn?: SignedInHook;
  language?: LanguageHook;
}>("accounts-hooks", () => ({}));

/** Registers what happens when the community takes another language; a later call replaces the former. */
export function onLanguageChanged(hook: LanguageHook): void {
  hooks.language = hook;
}

/** Runs that hook; where none is registered nothing happens. */
export const tellLanguage = async (tx: Tx, language: string): Promise<void> =>
  hooks.language?.(tx, language);

/** Registers what happens when somebody signs in; a later call replaces the former. */
export function onSignedIn(hook: SignedInHook): void {
  hooks.signedIn = hook;
}

/** Runs that hook; where none is registered nothing happens. */
export const greetSignedIn = async (accountId: string): Promise<void> =>
  hooks.signedIn?.(accountId);

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
