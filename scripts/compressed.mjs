// A Vite plugin: what the build wrote for browsers is compressed once, as far as it goes, and served as it is.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { gzipAsync } from "@gfx/zopfli";

const TEXT = /\.(js|css|svg|webmanifest|txt)$/;

/** Smaller files gain less than their headers cost. */
const AT_LEAST = 300;

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    },
  });

/** What nearly every first page loads. */
const FIRST = /^assets\/(?:react|frame|talk|circle|first|words|entry\.client|root|manifest)-/;

// By Zopfli a thirtieth smaller than what zlib makes at its best; it takes its time.
const gzip = (name, bytes) =>
  FIRST.test(name) ? gzipAsync(bytes, { numiterations: 15 }) : gzipSync(bytes, { level: 9 });

/** @returns {import("vite").Plugin} */
export function compressed() {
  let folder = "";
  return {
    name: "compressed",
    // The list of routes for browsers is written while the server is built, which comes last.
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    configResolved: (config) => void (folder = join(config.build.outDir, "../client")),
    async closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!TEXT.test(name)) continue;
        const bytes = readFileSync(join(folder, name));
        if (bytes.length < AT_LEAST) continue;
        writeFileSync(join(folder, `${name}.br`), brotli(bytes));
        writeFileSync(join(folder, `${name}.gz`), await gzip(name, bytes));
      }
    },
  };
}
