import type { KeyboardEvent, MouseEvent } from "react";

/** Makes a link that says it is a button do something on this page; without a script, or into another tab, it leads where it says. */
export const insteadOfFollowing = (act: () => void) => ({
  onClick: (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  },
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== " ") return;
    event.preventDefault();
    act();
  },
});
