import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { startSession } from "~/features/accounts/door.server";
import { env } from "~/platform/env.server";
import { loadBuild } from "../../scripts/load-build.mjs";

/** The built server, on a port of its own, over this worker's database. */
export interface Served {
  url: string;
  /** A Cookie header that signs somebody in. */
  signIn(memberId: string): Promise<string>;
  /** Like fetch, on this server; redirects are not followed, and an unsafe request carries this site's Origin unless it names another. */
  ask(path: string, init?: RequestInit & { cookie?: string }): Promise<Response>;
  /** Ids of all routes of the build, with whether they have a URL of their own. */
  routes: { id: string; path: string }[];
  stop(): Promise<void>;
}

interface BuiltRoute {
  id: string;
  path?: string;
  index?: boolean;
  parentId?: string;
}

/** Starts the built server in this process: needs `npm run build` to have been done. */
export async function serveHere(): Promise<Served> {
  // A copy, so that its modules are its own: a worker serves for one file after the other.
  const copy = mkdtempSync(resolve("build/served-"));
  cpSync(resolve("build/server"), copy, { recursive: true });
  const build = loadBuild(join(copy, "index.cjs")) as {
    routes: Record<string, BuiltRoute>;
    entry: {
      module: {
        createServerApp(options: object): Promise<{
          handle(request: unknown, response: unknown): void;
        }>;
      };
    };
  };
  const httpServer = createServer();
  httpServer.listen(0, "127.0.0.1");
  await once(httpServer, "listening");
  const address = httpServer.address();
  const port = typeof address === "object" && address ? address.port : 0;
  env.PORT = port;
  const url = `http://localhost:${port}`;
  const app = await build.entry.module.createServerApp({ httpServer, build, mode: "production" });
  httpServer.on("request", (request, response) => app.handle(request, response));
  return {
    url,
    routes: Object.values(build.routes)
      .filter((route) => route.path !== undefined || route.index)
      .map((route) => ({ id: route.id, path: `/${route.path ?? ""}` })),
    signIn: async (memberId) => {
      const setCookie = await startSession(new Request(url), memberId);
      return setCookie.split(";")[0] ?? "";
    },
    ask: (path, { cookie, headers, ...init } = {}) =>
      fetch(url + path, {
        redirect: "manual",
        ...init,
        headers: {
          ...(init.method === undefined || init.method === "GET" ? {} : { Origin: url }),
          ...(cookie === undefined ? {} : { Cookie: cookie }),
          ...(headers as Record<string, string> | undefined),
        },
      }),
    stop: async () => {
      httpServer.closeAllConnections();
      httpServer.close();
      await once(httpServer, "close");
      rmSync(copy, { recursive: true });
    },
  };
}
