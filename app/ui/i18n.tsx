import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { FirstText, Language } from "~/text";
import { formats, type Formats } from "./formats";

interface Words {
  language: Language;
  timeZone: string;
  text: FirstText;
}

const Context = createContext<Words | null>(null);

/** Gives a whole page its language; entry.server and entry.client put it around everything. */
export function TextProvider({ children, ...words }: Words & { children: ReactNode }) {
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error("TextProvider is missing");
  return words;
}

/** What every page has of the catalogue in the reader's language: `useText().circles.join`. For the rest there is more-text.ts. */
export const useText = (): FirstText => useWords().text;

/** The language of the page. */
export const useLanguage = (): Language => useWords().language;

/** Dates, times, numbers and lists as the reader writes them, in her time zone. */
export function useFormat(): Formats {
  const { language, timeZone } = useWords();
  return useMemo(() => formats(language, timeZone), [language, timeZone]);
}
