import type { FirstText, Language } from "~/text";

/** The language of the page in this browser. */
export const pageLanguage: Language = document.documentElement.lang === "es" ? "es" : "en";

/** What every page says, in the reader's language only; more-text.ts adds to it. */
export const pageText: FirstText =
  pageLanguage === "es"
    ? (await import("~/text/es/first")).first
    : (await import("~/text/en/first")).first;
