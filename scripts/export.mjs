// node scripts/export.mjs --out everything.zip: all of this Weft in one file, to move house. Stop
// Weft first where it runs on the embedded database. See docs/export-format.md.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { withWeft } from "./moving.mjs";

const { values } = parseArgs({ options: { out: { type: "string" } } });
if (!values.out) {
  console.error("Say where it goes: node scripts/export.mjs --out everything.zip");
  process.exit(2);
}
const out = resolve(values.out);
await withWeft(({ exportTo }) => exportTo(out));
