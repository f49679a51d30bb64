import type { en } from "./en";
import type { first } from "./en/first";
import type { Same } from "./same";

export { LANGUAGES, LANGUAGE_NAMES, offered, pickLanguage, type Language } from "./languages";

/** A whole catalogue, in whichever language. */
export type Text = Same<typeof en>;

/** The part that every page in a browser has. */
export type FirstText = Same<typeof first>;
