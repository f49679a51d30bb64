import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepCode, loadBuild } from "../../../scripts/load-build.mjs";

const TEXT = `const word = () => "warp";
exports.said = require("./other.cjs").louder(word());
exports.later = async () => (await importPackage("node:path")).basename("cloth/weft");`;
const OTHER = `exports.louder = (word) => word.toUpperCase();`;

let folder = "";
let entry = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weft-built-"));
  entry = join(folder, "index.cjs");
  writeFileSync(entry, TEXT);
  writeFileSync(join(folder, "other.cjs"), OTHER);
  const scripts = new Map<string, object>();
  loadBuild(entry, scripts);
  keepCode(scripts);
});
afterEach(() => rmSync(folder, { recursive: true }));

const LOAD = `
const { loadBuild } = await import(process.argv[1]);
const scripts = new Map();
const { said, later } = loadBuild(process.argv[2], scripts);
const refused = scripts.get(process.argv[2]).script.cachedDataRejected;
const how = refused === undefined ? "ignored" : refused ? "refused" : "taken";
console.log(JSON.stringify({ how, said, later: await later() }));`;

/** What a process of its own says when it loads the build; V8 would remember here what it compiled before. `how`: whether the entry's code was taken, refused by V8, or not offered to it. */
function loaded(...options: string[]): object {
  const loader = resolve("scripts/load-build.mjs");
  const run = spawnSync(
    process.execPath,
    [...options, "--input-type=module", "--eval", LOAD, loader, entry],
    { encoding: "utf8" },
  );
  return JSON.parse(run.stdout) as object;
}

const file = () => `${entry}.${cachedDataVersionTag()}.code`;
const kept = () => readFileSync(file());
const keep = (bytes: Uint8Array) => writeFileSync(file(), bytes);

test("what was kept is taken, and does what the text says", () => {
  expect(loaded()).toEqual({ how: "taken", said: "WARP", later: "weft" });
});

test("a text that changed is run, even if it is as long as before", () => {
  writeFileSync(entry, TEXT.replace("warp", "woof"));
  expect(loaded()).toEqual({ how: "ignored", said: "WOOF", later: "weft" });
});

test.each([
  [
    "one byte",
    (bytes: Buffer) =>
      Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
  ],
  ["its end", (bytes: Buffer) => bytes.subarray(0, -20)],
  ["everything", () => Buffer.alloc(0)],
])("damaged code is ignored: %s", (_, damaged) => {
  keep(damaged(kept()));
  expect(loaded()).toEqual({ how: "ignored", said: "WARP", later: "weft" });
});

test("code of another V8 is refused", () => {
  const code = kept().subarray(32);
  // The second word is the version of V8.
  code.writeUInt32LE((code.readUInt32LE(4) ^ 1) >>> 0, 4);
  keep(Buffer.concat([createHash("sha256").update(TEXT).update(code).digest(), code]));
  expect(loaded()).toEqual({ how: "refused", said: "WARP", later: "weft" });
});

test("each set of options of V8 has code of its own", () => {
  const other = ["--max-semi-space-size=2"];
  expect(loaded(...other)).toEqual({ how: "ignored", said: "WARP", later: "weft" });
  const keeping = `
const { keepCode, loadBuild } = await import(process.argv[1]);
const scripts = new Map();
loadBuild(process.argv[2], scripts);
keepCode(scripts);`;
  const loader = resolve("scripts/load-build.mjs");
  spawnSync(process.execPath, [
    ...[...other, "--input-type=module", "--eval", keeping],
    ...[loader, entry],
  ]);
  for (const options of [other, []])
    expect(loaded(...options)).toEqual({ how: "taken", said: "WARP", later: "weft" });
});

test("without any the text is compiled", () => {
  rmSync(file());
  expect(loaded()).toEqual({ how: "ignored", said: "WARP", later: "weft" });
});
