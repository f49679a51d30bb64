import { data } from "@remix-run/node";

/** What a refusal carries to the error page: a code of the catalogue, never a sentence made elsewhere. */
export interface RefusalBody {
  refusal: "not-found" | "refused" | "too-many" | "too-large" | "unavailable";
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
}

const refusal = (body: RefusalBody, status: number, headers: Record<string, string> = {}) =>
  data(body, { status, headers });

/** 404, the same bytes whether the thing is missing or hidden from the viewer. Throw it. */
export const notFound = () => refusal({ refusal: "not-found" }, 404);

/** 403: signed in, and still not allowed to do this. Throw it; use notFound where the thing's existence is private. */
export const refused = () => refusal({ refusal: "refused" }, 403);

/** Whether what was thrown, or what Remix makes of it on its way, is such a refusal, and no failure. */
export const isRefused = (thrown: unknown): thrown is { data: RefusalBody } =>
  typeof thrown === "object" &&
  thrown !== null &&
  "data" in thrown &&
  typeof thrown.data === "object" &&
  thrown.data !== null &&
  "refusal" in thrown.data;

/** Whether what was thrown is such a refusal as it was thrown, with its status. */
export const isRefusal = (thrown: unknown): thrown is ReturnType<typeof refusal> =>
  isRefused(thrown) && "init" in thrown;

/** 503 with Retry-After: what this hangs on does not answer just now, and whoever throws it has logged why. Throw it. */
export const unavailable = () => refusal({ refusal: "unavailable" }, 503, { "Retry-After": "30" });

/** 429 with Retry-After. Throw it. */
export const tooMany = (seconds: number) =>
  refusal({ refusal: "too-many", retryAfter: seconds }, 429, { "Retry-After": String(seconds) });
