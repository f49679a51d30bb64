import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";
import { places } from "./app/platform/places/vite-places";
import { compressed } from "./scripts/compressed.mjs";

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix(remixConfig),
    tsconfigPaths(),
    compressed(),
    places("build/places.bin"),
  ],
  build: { target: "es2022", assetsInlineLimit: 0 },
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
});
