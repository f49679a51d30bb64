import type { en } from "./en";
import type { Same } from "./same";

export { LANGUAGES, LANGUAGE_NAMES, offered, pickLanguage, type Language } from "./languages";

/** A whole catalogue, in whichever language. */
export type Text = Same<typeof en>;
