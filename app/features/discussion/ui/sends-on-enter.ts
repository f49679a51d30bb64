import type { KeyboardEvent } from "react";

/** Whether a key sends what is written: Enter alone, where there is a real keyboard and no word is being composed. On phones Enter begins a new line. */
export const sendsOnEnter = (event: KeyboardEvent): boolean =>
  event.key === "Enter" &&
  !event.shiftKey &&
  !event.nativeEvent.isComposing &&
  window.matchMedia("(pointer: fine)").matches;
