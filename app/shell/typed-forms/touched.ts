/** Forms of this page into which something was typed. */
export const touched = new Set<HTMLFormElement>();

/** What is to be done before the page goes away under whoever types. */
export const beforeLeaving: { keep: (() => Promise<void>) | null } = { keep: null };
