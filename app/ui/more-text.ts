import type { FirstText, Text } from "~/text";
import { useText } from "./i18n";
import "./more-words.client";

/** The whole catalogue in the reader's language: `useMoreText().accounts.signIn`. */
export const useMoreText = (): Text => useText() as Text;

/** A title for a page's handle, in words beyond what every page has. */
export const moreTitle =
  <D>(title: (text: Text, data: D) => string) =>
  (text: FirstText, data: D): string =>
    title(text as Text, data);
