import { singleton } from "~/platform/singleton.server";

const state = singleton("mail-wake", () => ({ wake: null as (() => void) | null }));

/** Says who is to be woken when a letter was written; null when nobody delivers. */
export function onWakeMail(wake: (() => void) | null): void {
  state.wake = wake;
}

/** Wakes the delivery at once, and again when the transaction that wrote the letter has had time to commit. */
export function wakeMail(): void {
  const { wake } = state;
  if (!wake) return;
  for (const ms of [30, 500]) setTimeout(wake, ms).unref();
}
