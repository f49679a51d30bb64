import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { TextProvider } from "~/ui/i18n";
import { pageLanguage, pageText } from "~/ui/page-text";

const timeZone = document.documentElement.dataset["timeZone"] ?? "UTC";

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TextProvider language={pageLanguage} timeZone={timeZone} text={pageText}>
        <RemixBrowser />
      </TextProvider>
    </StrictMode>,
  );
});
