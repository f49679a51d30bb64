import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, constants, ftruncateSync, openSync, realpathSync, writeSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { BootError } from "../boot-error";

/**
 * One process per data folder. The lock is one that the kernel holds for the process and frees the
 * moment it dies, however it dies; nothing is decided by process ids, ages of files or heartbeats,
 * so a lock is never stale and never stolen.
 *
 * Linux: flock(2) on `lock` in the folder. It holds between containers that share the folder on one
 * machine; on a network file system as far as that system carries flock to its server (NFSv4 does).
 * macOS and BSD: O_EXLOCK, the same lock. Windows: a named pipe, which holds on one machine.
 */
export interface FolderLock {
  release(): void;
}

const taken = (folder: string) =>
  new BootError(
    `Another Weft is already running on the folder ${folder}. Stop that one first, or choose another folder with DATA_DIR.`,
  );

/** Takes the folder (which must exist) for this process until release() or death; throws a BootError when another process has it. */
export async function lockDataFolder(folder: string): Promise<FolderLock> {
  if (process.platform === "win32") return lockByPipe(folder);
  return process.platform === "linux" ? lockByFlock(folder) : lockByOpening(folder);
}

function held(fd: number): FolderLock {
  // For people who look; never read by Weft.
  ftruncateSync(fd);
  writeSync(fd, `held by process ${process.pid} since ${new Date().toISOString()}\n`);
  return { release: () => closeSync(fd) };
}

/** Node has no flock, but the lock belongs to the open file: a child that inherits it takes the lock and leaves it with us. */
function lockByFlock(folder: string): FolderLock {
  const fd = openSync(join(folder, "lock"), constants.O_RDWR | constants.O_CREAT, 0o600);
  const child = spawnSync("flock", ["-n", "3"], { stdio: ["ignore", "ignore", "ignore", fd] });
  if (child.status === 0) return held(fd);
  closeSync(fd);
  if (child.error) {
    throw new BootError(
      "Weft needs the command flock to keep a second process off its data folder; install the package util-linux, or use a PostgreSQL server (DATABASE_URL).",
    );
  }
  throw taken(folder);
}

function lockByOpening(folder: string): FolderLock {
  const O_EXLOCK = 0x20;
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK;
  try {
    return held(openSync(join(folder, "lock"), flags, 0o600));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EAGAIN" ? taken(folder) : error;
  }
}

function lockByPipe(folder: string): Promise<FolderLock> {
  const name = createHash("sha256").update(realpathSync.native(folder).toLowerCase()).digest("hex");
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once("error", () => reject(taken(folder)));
    server.listen(`\\\\.\\pipe\\weft-${name}`, () => {
      server.unref();
      resolve({ release: () => void server.close() });
    });
  });
}
