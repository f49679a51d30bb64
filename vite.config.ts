import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";
import { places } from "./app/platform/places/vite-places";
import { leanManifest } from "./scripts/lean-manifest.mjs";
import { neverRun } from "./scripts/never-run.mjs";
import { compressed } from "./scripts/compressed.mjs";
import { serverCode } from "./scripts/server-code.mjs";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix(remixConfig),
    tsconfigPaths(),
    leanManifest(),
    compressed(),
    neverRun(),
    staying(),
    places("build/places.bin"),
    serverCode(),
  ],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // A twentieth smaller than what esbuild makes, most of it in React and its router.
    minify: isSsrBuild ? false : "terser",
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 5, pure_getters: true, keep_fargs: false },
    },
    rollupOptions: {
      output: isSsrBuild
        ? { chunkFileNames: "assets/[name]-[hash].cjs" }
        : { manualChunks: together, onlyExplicitManualChunks: true },
    },
  },
  esbuild: isSsrBuild ? { charset: "ascii" } : {},
  // A process would look for hundreds of small modules and read them one by one each time it starts.
  ssr: isSsrBuild ? { noExternal: true, external: APART } : {},
  // The database writes into data/: a page must never reload because of it.
  server: { watch: { ignored: ["**/data/**", "**/build/**"] } },
  // Remix crawls route modules in the client environment too; with discovery on, Vite
  // would pre-bundle server packages and reload the page under the reader.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      "react",
      "react-dom",
      "react-dom/client",
      "react/jsx-runtime",
      "react/jsx-dev-runtime",
      "@remix-run/react",
      "@conform-to/react",
      "socket.io-client",
      "uuid",
      "idb",
    ],
  },
}));

/** What stays a package of its own: it brings files that are no modules, or is shared with what runs beside the build. */
const APART = [
  ...["sharp", "@node-rs/argon2", "@electric-sql/pglite", "pino", "@prisma/client", "flydrive"],
  ...["@aws-sdk/client-s3", "@aws-sdk/s3-request-presigner"],
  // Among everything else, what carries messages is optimized later: it costs half as much CPU again.
  ...[
    "socket.io",
    "socket.io-adapter",
    "socket.io-parser",
    "engine.io",
    "engine.io-parser",
    "debug",
  ],
  // Takes parts that are not installed for there when it is bundled.
  "ws",
];

/** Remix loads the page anew where the script of a route does not come. Without a network that leaves no page at all, and pointing at a link is enough: only who goes there finds a page that says why, and that comes by itself (shell/ui/error-page.tsx). Thrown at once the error would be lost where the facts of the page do come, and nothing be drawn. */
function staying() {
  const leaves = "window.location.reload();";
  return {
    name: "staying",
    transform(code: string, id: string) {
      if (!/@remix-run\/react\/dist\/esm\/routeModules\.js$/.test(id.split("?")[0] ?? ""))
        return null;
      if (!code.includes(leaves)) throw new Error("Remix loads route modules otherwise now.");
      return { code: code.replace(leaves, "return { default() { throw error; } };"), map: null };
    },
  };
}

// What every page needs comes in one piece: a dozen small ones compress worse, and each route would
// name them all. React and Remix change seldom and stay with the browser.
const PIECES: Record<string, RegExp> = {
  react:
    /commonjsHelpers|preload-helper|\/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run)\//,
  // Never with the entry: whoever asks for words would draw the page before its routes are there.
  words: /\/app\/ui\/page-text\.ts$/,
  frame:
    /\/app\/(?:ui\/(?:app-shell|button|classes|cloth|field|formats|i18n|icons?|kept-markup|kind|logo|look|marks|menu|nav|nonce|people|phone|popover|rail|surfaces|tabs|text-area|toasts|use-arrival|woven)|shell\/ui\/(?:error-page|frame|offline-strip|pause-strip|typed-forms|use-(?:forgetting|unread)|visitor-frame)|shell\/routes\/frame|shared\/ids|text\/(?:languages|plural)|platform\/realtime\/(?:live|room)|features\/(?:moderation\/ui\/use-blocked|discussion\/ui\/kept-words)|root)\.tsx?$|\/node_modules\/uuid\/|(?:\/icons\.svg|\/app\.css|-latin-wght-normal\.woff2)\?url$/,
  circle:
    /\/app\/features\/circles\/(?:circle|role-name|ui\/(?:circle-(?:aside|form|frame|head)|join-card|kind-words|use-circle-live|use-typed))\.tsx?$/,
  talk: /\/app\/features\/discussion\/(?:routes\/talk|ui\/(?:ask|circle-talk|composer|conversation-model|conversations|day-line|file-tray|instead-of-following|lightbox|lines|menu-opener|message|message-acts|message-files|once-more|pending-message|pins|quote-into|reactions|sender|sends-on-enter|shown-lines|talk|talk-tools|thread-lines|timeline|typed-name|upload|use-(?:conversation|draft-elsewhere|dropping|files|growing|inside-links|letting-go|log-scroll|naming|reading|sending)|writing-line)|named|plain-text|private|quote|talk)\.tsx?$/,
  acts: /\/app\/features\/discussion\/ui\/(?:edit-form|message-links|message-menu)\.tsx$/,
};

function together(id: string): string | undefined {
  return Object.keys(PIECES).find((name) => PIECES[name]?.test(id));
}
