// What the shell may use of exports, on the server.
export { exportEverything } from "./everything/dump.server";
export { restoreEverything } from "./everything/restore.server";
import "./jobs.server";
