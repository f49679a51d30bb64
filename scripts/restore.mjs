// node scripts/restore.mjs everything.zip: fills an empty Weft from an export. It refuses one that
// is not empty. DATA_DIR, FILES_DIR and DATABASE_URL say which one, as they do for npm start.
import { resolve } from "node:path";
import { withWeft } from "./moving.mjs";

const [, , given] = process.argv;
if (!given) {
  console.error("Say which export: node scripts/restore.mjs everything.zip");
  process.exit(2);
}
const from = resolve(given);
await withWeft(({ restoreFrom }) => restoreFrom(from));
