import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Language, Text } from "~/text";
import { formats, type Formats } from "./formats";

interface Words {
  language: Language;
  timeZone: string;
  text: Text;
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

/** The catalogue in the reader's language: `useText().circles.join`. */
export const useText = (): Text => useWords().text;

/** The language of the page. */
export const useLanguage = (): Language => useWords().language;

/** Dates, times, numbers and lists as the reader writes them, in her time zone. */
export function useFormat(): Formats {
  const { language, timeZone } = useWords();
  return useMemo(() => formats(language, timeZone), [language, timeZone]);
}
