import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockDataFolder } from "~/platform/db/data-folder-lock.server";
import { aFolder, startChild } from "../../support/child";

const LOCKER = ["--import", "tsx", "tests/support/lock-child.ts"];
const holder = (folder: string) => startChild(process.execPath, LOCKER, { DATA_DIR: folder });

const namespaces = ["--pid", "--net", "--ipc", "--fork", "--kill-child"];
const mayUnshare = spawnSync("unshare", [...namespaces, "true"]).status === 0;

describe("a data folder", () => {
  test("that another process has is refused in one sentence that names it", async () => {
    const folder = aFolder();
    await holder(folder).prints("held");
    const second = holder(folder);
    expect(await second.exit()).toBe(1);
    expect(second.stderr()).toBe(
      `Another Weft is already running on the folder ${folder}. Stop that one first, or choose another folder with DATA_DIR.`,
    );
  });

  test("is refused a second time in the same process, and free after release", async () => {
    const folder = aFolder();
    const lock = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toThrow(folder);
    lock.release();
    (await lockDataFolder(folder)).release();
  });

  test("is free the moment its process was killed", async () => {
    const folder = aFolder();
    const first = holder(folder);
    await first.prints("held");
    await first.kill("SIGKILL");
    (await lockDataFolder(folder)).release();
  });

  test("is free when the file names a process that lives: ids are used again", async () => {
    const folder = aFolder();
    writeFileSync(join(folder, "lock"), `held by process ${process.ppid}\n`);
    (await lockDataFolder(folder)).release();
    expect(readFileSync(join(folder, "lock"), "utf8")).toContain(`process ${process.pid} `);
  });

  test("may have a path longer than a socket's", async () => {
    const folder = join(aFolder(), "a".repeat(120), "b".repeat(120));
    mkdirSync(folder, { recursive: true });
    await holder(folder).prints("held");
    await expect(lockDataFolder(folder)).rejects.toThrow(folder);
  });

  test("is not left to what the holder starts", async () => {
    const folder = aFolder();
    const lock = await lockDataFolder(folder);
    const child = startChild("sleep", ["30"]);
    lock.release();
    (await lockDataFolder(folder)).release();
    await child.kill();
  });

  // Namespaces of their own are what containers that share a volume have.
  test.skipIf(!mayUnshare)(
    "is refused and freed across containers, where every process is 1",
    async () => {
      const folder = aFolder();
      const inContainer = () =>
        startChild("unshare", [...namespaces, process.execPath, ...LOCKER], { DATA_DIR: folder });
      const first = inContainer();
      await first.prints("held");
      expect(readFileSync(join(folder, "lock"), "utf8")).toContain("process 1 ");
      const second = inContainer();
      expect(await second.exit()).toBe(1);
      expect(second.stderr()).toContain(`already running on the folder ${folder}`);
      await first.kill("SIGKILL");
      await inContainer().prints("held");
    },
  );
});
