// Leaves out of the browser's scripts what a package brings for choices this app has made for good.
// An entry that finds nothing fails the build: a new version of its package is looked at again.
import remixConfig from "../remix.config.js";

const { v3_singleFetch, v3_lazyRouteDiscovery, v3_fetcherPersist, v3_relativeSplatPath } =
  remixConfig.future;
const singleFetch = String(v3_singleFetch);
const fogOfWar = String(v3_lazyRouteDiscovery);

/** What is asked at run time, and the answer that remix.config.js has settled; Remix itself always hydrates in part. */
const SETTLED = [
  [
    "@remix-run/react/dist/esm/browser.js",
    "window.__remixContext.future.v3_singleFetch",
    singleFetch,
  ],
  ["@remix-run/react/dist/esm/browser.js", "window.__remixContext.isSpaMode", "false"],
  ["@remix-run/react/dist/esm/components.js", /(?<![\w.])future\.v3_singleFetch/g, singleFetch],
  ["@remix-run/react/dist/esm/components.js", "isFogOfWarEnabled(future, isSpaMode)", fogOfWar],
  [
    "@remix-run/react/dist/esm/fog-of-war.js",
    /(?<!function )isFogOfWarEnabled\(future, isSpaMode\)/g,
    fogOfWar,
  ],
  ["@remix-run/react/dist/esm/links.js", "future.v3_singleFetch", singleFetch],
  ["@remix-run/react/dist/esm/routes.js", "future.v3_singleFetch", singleFetch],
  // Pages come drawn: nothing stands in for them while their scripts load.
  [
    "@remix-run/react/dist/esm/routes.js",
    'route.id === "root" ? RemixRootDefaultHydrateFallback : undefined',
    "undefined",
  ],
  ["@remix-run/react/dist/esm/routes.js", 'typeof singleFetch === "function"', singleFetch],
  ["@remix-run/router/dist/router.js", "future.v7_fetcherPersist", String(v3_fetcherPersist)],
  ["@remix-run/router/dist/router.js", "future.v7_partialHydration", "true"],
  ["@remix-run/router/dist/router.js", "future.v7_relativeSplatPath", String(v3_relativeSplatPath)],
  ["@remix-run/router/dist/router.js", "future.v7_skipActionErrorRevalidation", singleFetch],
  ["@remix-run/router/dist/router.js", "future.v7_normalizeFormMethod", "true"],
  ["@remix-run/router/dist/router.js", "future.v7_prependBasename", "true"],
  ["@remix-run/router/dist/router.js", /fogOfWar\.active(?! =)/g, fogOfWar],
  ["@remix-run/router/dist/router.js", "if (isFogOfWar)", `if (${fogOfWar})`],
  // With one answer to all of a page, what comes later is a promise in it and no answer of its own.
  [
    "@remix-run/router/dist/router.js",
    /(?<!function )isDeferred(?:Result|Data)\(\w+\)/g,
    String(!v3_singleFetch),
  ],
  // No link asks for a view transition.
  ["react-router-dom/dist/index.js", "!viewTransitionOpts || isViewTransitionUnavailable", "true"],
];

// The client of the socket is given its transports one by one: platform/realtime/live.ts.
const POLLING = /engine\.io-client\/build\/esm\/transports\/polling[\w.-]*\.js$/;
const ALL_TRANSPORTS = /engine\.io-client\/build\/esm\/transports\/index\.js$/;

/** @returns {import("vite").Plugin} */
export function neverRun() {
  return {
    name: "never-run",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    transform(code, id) {
      if (ALL_TRANSPORTS.test(id)) return { code: "export const transports = {};", map: null };
      // It counts its requests as soon as it is read, which would keep it with what is always there.
      if (POLLING.test(id)) return { code, map: null, moduleSideEffects: false };
      let out = code;
      for (const [file, asked, answer] of SETTLED) {
        if (!id.endsWith(`/node_modules/${file}`)) continue;
        const before = out;
        out = out.replaceAll(asked, answer);
        if (out === before) this.error(`${file} does not ask for ${asked} any more`);
      }
      return out === code ? null : { code: out, map: null };
    },
  };
}
