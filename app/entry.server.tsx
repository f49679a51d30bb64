import { Writable } from "node:stream";
import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "~/ui/nonce";
import { TextProvider } from "~/ui/i18n";
import { KeptMarkupProvider } from "~/ui/kept-markup";
import { keptMarkup } from "./shell/kept-markup.server";
import { keepPage } from "./shell/kept-pages.server";
import { pageWords } from "./shell/page-words.server";
import { isRefused } from "./platform/http/responses.server";
import { log } from "./platform/log.server";
import { currentRequest } from "./platform/request-context.server";

export { createServerApp } from "./server";
export { openDatabase } from "./platform/db/db.server";
export { closeDatabase, exportTo, restoreFrom } from "./shell/moving.server";

const ABORT_AFTER_MS = 10_000;

/** Renders a page. Everything is awaited by its loader, so the whole page is sent at once and a failure while rendering is still a proper 500. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
): Promise<Response> {
  const words = await pageWords(request);
  const nonce = currentRequest()?.nonce ?? "";
  const page = (
    <NonceProvider value={nonce}>
      <TextProvider {...words}>
        <KeptMarkupProvider value={keptMarkup(words)}>
          <RemixServer context={remix} url={request.url} nonce={nonce} />
        </KeptMarkupProvider>
      </TextProvider>
    </NonceProvider>
  );
  const { html, failed } = await markupOf(page, nonce);
  // In one piece: streamed in small ones it would be compressed piece by piece, to twice the size.
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (status === 200 && !failed) {
    keepPage(html).catch((error: unknown) => log.warn({ err: error }, "a page was not kept"));
  }
  return new Response(html, { headers, status: failed ? 500 : status });
}

function markupOf(page: ReactElement, nonce: string): Promise<{ html: string; failed: boolean }> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const chunks: Buffer[] = [];
        const whole = new Writable({
          write(chunk: Buffer, _encoding, done) {
            chunks.push(chunk);
            done();
          },
          final(done) {
            resolve({ html: Buffer.concat(chunks).toString(), failed });
            done();
          },
        });
        pipe(whole);
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        log.error({ err: error }, "a page could not be rendered");
      },
    });
    setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}

/** A bug: logged once, with the request it broke. What is refused is none. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  // What a resource route refuses comes here too, as an error response.
  if (request.signal.aborted || isRefused(error)) return;
  log.error(
    { err: error, path: new URL(request.url).pathname.replace(/\/[\w-]{32}(?=\/|$|\.)/g, "/…") },
    "a request failed",
  );
}
