import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { TextProvider } from "~/ui/i18n";

const page = document.documentElement;
const language = page.lang === "es" ? "es" : "en";
const timeZone = page.dataset["timeZone"] ?? "UTC";

// Only the reader's language is loaded.
const text = language === "es" ? (await import("~/text/es")).es : (await import("~/text/en")).en;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TextProvider language={language} timeZone={timeZone} text={text}>
        <RemixBrowser />
      </TextProvider>
    </StrictMode>,
  );
});
