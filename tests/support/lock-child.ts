// A process that locks the folder DATA_DIR, says "held" and waits.
import { lockDataFolder } from "~/platform/db/data-folder-lock.server";

try {
  await lockDataFolder(process.env["DATA_DIR"] ?? "");
  process.stdout.write("held\n");
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stderr.write((error as Error).message);
  process.exit(1);
}
