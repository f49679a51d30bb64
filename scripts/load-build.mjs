// Loads the server's build (CommonJS) together with the code that V8 compiled of it when it was
// built: see docs/decisions/021. What is kept is taken when it was made of exactly this text by this
// version of V8 with these options; else the text is compiled as ever.
import { isAscii } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";

const DIGEST_BYTES = 32;
// One for each version and set of options that it was kept with.
const keptBeside = (path) => `${path}.${cachedDataVersionTag()}.code`;

// V8 itself compares only how long the text is, and trusts the code blindly.
const digestOf = (text, code) => createHash("sha256").update(text).update(code).digest();

function keptCode(path, text) {
  let kept;
  try {
    kept = readFileSync(keptBeside(path));
  } catch {
    return undefined;
  }
  const code = kept.subarray(DIGEST_BYTES);
  return kept.subarray(0, DIGEST_BYTES).equals(digestOf(text, code)) ? code : undefined;
}

function compile(path, scripts) {
  const bytes = readFileSync(path);
  const text = isAscii(bytes) ? bytes.latin1Slice() : bytes.toString();
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, importPackage) {${text}\n})`,
    { filename: path, cachedData: keptCode(path, bytes) },
  );
  scripts?.set(path, { script, bytes });
  return script.runInThisContext();
}

/**
 * What the build's entry exports. Each file runs once; packages are shared with the process.
 * @param {string} entry
 * @param {Map<string, object>} [scripts] is given every file that is loaded, for keepCode
 */
export function loadBuild(entry, scripts) {
  const modules = new Map();
  const load = (path) => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const here = dirname(path);
    const requirePackage = createRequire(path);
    const require = (id) => (id.startsWith(".") ? load(resolve(here, id)) : requirePackage(id));
    const run = compile(path, scripts);
    run(module.exports, require, module, path, here, (id) => import(id));
    return module.exports;
  };
  return load(entry);
}

/** Keeps the compiled code of what was loaded, above all of the functions that have run, beside each file. */
export function keepCode(scripts) {
  for (const [path, { script, bytes }] of scripts) {
    const code = script.createCachedData();
    const made = `${keptBeside(path)}.${process.pid}`;
    writeFileSync(made, Buffer.concat([digestOf(bytes, code), code]));
    renameSync(made, keptBeside(path));
  }
}
