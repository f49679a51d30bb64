import { createContext, useContext, type ReactElement } from "react";

/** Markup of a piece of a page, rendered once for its key and kept. The key names everything that the piece shows, besides the language and the time zone of the page. */
export type KeepMarkup = (key: string, piece: () => ReactElement) => string;

const Context = createContext<KeepMarkup | null>(null);

/** Gives a page that is rendered on the server the pieces that were rendered before. */
export const KeptMarkupProvider = Context.Provider;

/** The kept pieces, while a page is rendered on the server; null in a browser, which makes them from the same components. */
export const useKeptMarkup = (): KeepMarkup | null => useContext(Context);
