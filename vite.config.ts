import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";
import { places } from "./app/platform/places/vite-places";
import { compressed } from "./scripts/compressed.mjs";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix(remixConfig),
    tsconfigPaths(),
    compressed(),
    places("build/places.bin"),
  ],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: { output: isSsrBuild ? {} : { manualChunks: together } },
  },
  // Many small modules, that a process would look for and read one by one each time it starts.
  ssr: isSsrBuild ? { noExternal: [BUNDLED] } : {},
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

const BUNDLED =
  /^(?:zod|uuid|lucia|unified|bail|trough|vfile|unist-|mdast-|micromark|hast-|remark-|rehype-|@conform-to\/|decode-named-character-reference|character-|ccount|longest-streak|markdown-table|zwitch|property-information|space-separated-tokens|comma-separated-tokens|html-void-elements|stringify-entities|trim-lines|devlop|is-plain-obj|escape-string-regexp)/;

// What every page needs comes in one piece: a dozen small ones compress worse, and each route would
// name them all. React and Remix change seldom and stay with the browser.
const PIECES: Record<string, RegExp> = {
  react:
    /\/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run)\//,
  frame:
    /\/app\/(?:ui\/(?:app-shell|button|classes|cloth|field|formats|i18n|icons?|kept-markup|kind|logo|look|marks|menu|nav|nonce|people|phone|popover|rail|surfaces|text-fields|toasts|woven)|shell\/ui\/(?:error-page|frame|offline-strip|pause-strip|use-unread)|platform\/realtime\/live|entry\.client|root)\.tsx?$/,
};

function together(id: string): string | undefined {
  return Object.keys(PIECES).find((name) => PIECES[name]?.test(id));
}
