// A Vite plugin: the list of all routes that a browser loads first says nothing that goes without saying.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LIST = /^(window\.__remixManifest=)([^]+);$/;

/** What a route is not or has not, and the scripts that every page has loaded already, are left out: Remix asks for none of them. */
function lean(manifest) {
  const loaded = new Set(manifest.entry.imports);
  for (const route of Object.values(manifest.routes)) {
    route.imports = route.imports.filter((script) => !loaded.has(script));
    for (const [name, value] of Object.entries(route))
      if (value === false || (Array.isArray(value) && value.length === 0)) delete route[name];
  }
  return manifest;
}

/** @returns {import("vite").Plugin} */
export function leanManifest() {
  let folder = "";
  return {
    name: "lean-manifest",
    // Remix writes it when the server is built.
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    configResolved: (config) => void (folder = join(config.build.outDir, "../client/assets")),
    closeBundle() {
      const names = readdirSync(folder).filter((name) => /^manifest-\w+\.js$/.test(name));
      for (const name of names) {
        const [, head, list] = LIST.exec(readFileSync(join(folder, name), "utf8")) ?? [];
        if (list === undefined) this.error(`${name} is no list of routes any more`);
        writeFileSync(join(folder, name), `${head}${JSON.stringify(lean(JSON.parse(list)))};`);
      }
    },
  };
}
