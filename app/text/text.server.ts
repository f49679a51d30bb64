import { en } from "./en";
import { es } from "./es";
import type { Language, Text } from "./index";

const catalogues: Record<Language, Text> = { en, es };

/** The catalogue of a language, for mails, validation and server rendering. Browsers load only their own. */
export const textFor = (language: Language): Text => catalogues[language];
