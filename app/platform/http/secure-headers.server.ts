import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";
import { origin, overTls } from "../env.server";
import { currentRequest } from "../request-context.server";

const nonce = (_request: IncomingMessage, _response: ServerResponse) =>
  `'nonce-${currentRequest()?.nonce ?? ""}'`;

/** The headers of every response: a policy that runs no script but ours, framed by nobody, sniffed by nobody. In development Vite needs its inline preamble and its own socket. */
export function secureHeaders(mode: string) {
  const development = mode === "development";
  const socket = origin().replace(/^http/, "ws");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
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
