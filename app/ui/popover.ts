/** Makes a button open and close the popover of that id, without a script. React 18 has no types for these attributes but hands them on. */
export const opensPopover = (id: string) => ({ popovertarget: id });

/** Makes an element a popover that closes by Escape or a press beside it. */
export const popover = (id: string) => ({ id, popover: "auto" });

/** Makes an element a popover that a script alone opens and closes. */
export const manualPopover = (id: string) => ({ id, popover: "manual" });

/** Whether a popover is shown now; false for null. */
export const isOpen = (box: HTMLElement | null): boolean => box?.matches(":popover-open") ?? false;
