import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { TextProvider } from "~/ui/i18n";
import { pageLanguage, pageText } from "~/ui/page-text";

const timeZone = document.documentElement.dataset["timeZone"] ?? "UTC";

/**
 * Until what the page was made of is read. RemixBrowser throws a promise for it before anything
 * else; thrown while React renders, it breaks the page for who clicks or types in that moment: the
 * root has nothing around it that could wait (React's error 345).
 */
async function pageIsRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waits) {
    if (waits instanceof Promise) await waits;
  }
}

// What goes wrong with it, React says.
void pageIsRead().finally(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <TextProvider language={pageLanguage} timeZone={timeZone} text={pageText}>
          <RemixBrowser />
        </TextProvider>
      </StrictMode>,
    );
  }),
);
