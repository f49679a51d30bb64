// What export.mjs and restore.mjs share: the built app without its server.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { loadBuild } from "./load-build.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../..");

function fail(error) {
  console.error(error?.name === "BootError" ? `\n${error.message}\n` : error);
  process.exit(1);
}

/** Runs one piece of work of the built app on its database, prints the lines it answers, and ends. Paths are as seen from where the command was given. */
export async function withWeft(work) {
  const built = resolve(root, "build/server/index.cjs");
  if (!existsSync(built))
    fail({ name: "BootError", message: "Build Weft first: npm start once, or npm run build." });
  process.env.NODE_ENV ??= "production";
  process.env.LOG_LEVEL ??= "warn";
  process.chdir(root);
  try {
    const { entry } = loadBuild(built);
    await entry.module.openDatabase();
    for (const line of await work(entry.module)) console.log(line);
    await entry.module.closeDatabase();
    process.exit(0);
  } catch (error) {
    fail(error);
  }
}
