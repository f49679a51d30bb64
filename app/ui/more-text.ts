import type { FirstText, Text } from "~/text";
import { useText } from "./i18n";

// A browser has the rest of the catalogue before any page whose modules come here is drawn: what a
// circle shows first does not wait for it. The server has the whole of each language at once.
if (typeof document !== "undefined" && !import.meta.env.SSR) {
  const [{ pageText }, { more }] = await Promise.all([
    import("./page-text"),
    document.documentElement.lang === "es" ? import("~/text/es/more") : import("~/text/en/more"),
  ]);
  Object.assign(pageText, more);
}

/** The whole catalogue in the reader's language: `useMoreText().accounts.signIn`. */
export const useMoreText = (): Text => useText() as Text;

/** A title for a page's handle, in words beyond what every page has. */
export const moreTitle =
  <D>(title: (text: Text, data: D) => string) =>
  (text: FirstText, data: D): string =>
    title(text as Text, data);
