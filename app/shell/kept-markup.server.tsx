import { renderToString } from "react-dom/server";
import { singleton } from "~/platform/singleton.server";
import { NoToasts } from "~/ui";
import { TextProvider } from "~/ui/i18n";
import type { KeepMarkup } from "~/ui/kept-markup";
import type { pageWords } from "./page-words.server";

/** UTF-16 code units of keys and markup together: about twice as many bytes. */
const AT_MOST = 8_000_000;

const kept = singleton("kept-markup", () => ({ pieces: new Map<string, string>(), size: 0 }));

function keep(key: string, markup: string): void {
  kept.pieces.set(key, markup);
  kept.size += key.length + markup.length;
  // The oldest go first: what is still read is back with its next reader.
  for (const [oldest, given] of kept.pieces) {
    if (kept.size <= AT_MOST) return;
    kept.pieces.delete(oldest);
    kept.size -= oldest.length + given.length;
  }
}

type Words = Awaited<ReturnType<typeof pageWords>>;

/** The kept pieces of pages in these words. A key that was not met before renders its piece; nothing is ever out of date, because a key names all that a piece shows. */
export const keptMarkup =
  (words: Words): KeepMarkup =>
  (key, piece) => {
    const whole = `${words.language} ${words.timeZone} ${key}`;
    const found = kept.pieces.get(whole);
    if (found !== undefined) return found;
    const markup = renderToString(
      <TextProvider {...words}>
        <NoToasts>{piece()}</NoToasts>
      </TextProvider>,
    );
    keep(whole, markup);
    return markup;
  };
