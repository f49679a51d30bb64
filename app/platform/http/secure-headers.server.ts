import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";
import { origin, overTls } from "../env.server";
import { currentRequest } from "../request-context.server";

const NONCE = "{nonce}";

/** Sets the headers of every response: a policy that runs no script but ours, framed by nobody, sniffed by nobody. They are the same each time but for the nonce, so they are worked out once. */
export function secureHeaders(mode: string) {
  const headers = headersOf(ours(mode));
  return (_request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const nonce = currentRequest()?.nonce ?? "";
    for (const [name, value] of headers) response.setHeader(name, value.replaceAll(NONCE, nonce));
    next();
  };
}

/** What counts for files of the build, which are never a page: they are many, and HTTP/1.1 sends headers uncompressed. */
const OF_FILES =
  /^(x-content-type-options|cross-origin-resource-policy|strict-transport-security)$/i;

/** Sets the headers of the files of the build. */
export function fileHeaders(mode: string) {
  const headers = headersOf(ours(mode)).filter(([name]) => OF_FILES.test(name));
  return (_request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/** The same headers for answers that are no pages, as names and values in turn. */
export const secureHeaderList = (mode: string): string[] =>
  headersOf(ours(mode)).flatMap(([name, value]) => [name, value.replace(` 'nonce-${NONCE}'`, "")]);

/** What a middleware sets on a response, whatever the request. */
function headersOf(middleware: ReturnType<typeof helmet>): [string, string][] {
  const headers: [string, string][] = [];
  const response = {
    setHeader: (name: string, value: string) => void headers.push([name, value]),
    removeHeader: () => undefined,
  };
  middleware({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return headers;
}

// In development Vite needs its inline preamble and its own socket.
function ours(mode: string) {
  const development = mode === "development";
  const socket = origin().replace(/^http/, "ws");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", `'nonce-${NONCE}'`],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        // React writes sizes and custom properties as style attributes.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", socket, ...(development ? ["ws:"] : [])],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(overTls() ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: overTls() ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
    crossOriginEmbedderPolicy: false,
  });
}
