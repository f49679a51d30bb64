// A Vite plugin: the server's build in the form that load-build.mjs loads at once.
import { spawnSync } from "node:child_process";

/** What keep-code.mjs is given of the environment: never somebody's database, and no options of V8. */
const kept = ({ PATH, HOME, TMPDIR }) => ({ PATH, HOME, TMPDIR, NODE_ENV: "production" });

/** The options of V8 that it is kept for: none, and those that docs/operations.md tells to start with. */
const STARTED_WITH = [[], ["--max-semi-space-size=4"]];

/** @returns {import("vite").Plugin} */
export function serverCode() {
  return {
    name: "server-code",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    // V8 forgets how kept code imports; load-build.mjs gives it this function.
    renderDynamicImport({ targetModuleId: id }) {
      const isOwn = id !== null && this.getModuleInfo(id)?.isExternal === false;
      return isOwn ? null : { left: "importPackage(", right: ")" };
    },
    // Comments, and whatever else the compiler left: text that is all ASCII is half as large in
    // memory, and is read without being decoded.
    renderChunk: {
      order: "post",
      handler: (code) => ({
        code: code.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
        ),
        map: null,
      }),
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        for (const options of STARTED_WITH) {
          const { status } = spawnSync(process.execPath, [...options, "scripts/keep-code.mjs"], {
            env: kept(process.env),
            stdio: ["ignore", "ignore", "inherit"],
            timeout: 120_000,
          });
          if (status !== 0) this.warn("The built server did not start here: its code is not kept.");
        }
      },
    },
  };
}
