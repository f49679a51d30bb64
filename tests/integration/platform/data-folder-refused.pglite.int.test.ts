import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openEmbedded } from "~/platform/db/embedded.server";
import { aFolder, embeddedChild, startChild } from "../../support/child";

const mayMount = spawnSync("unshare", ["--mount", "true"]).status === 0;

/** Runs embedded-child.ts on a file system of its own in memory, which is gone with it. */
function onDisk(options: string, mode: "hold" | "fill") {
  const disk = aFolder();
  const script = `mount -t tmpfs -o ${options} tmpfs "$0" && exec "$@"`;
  const node = [process.execPath, ...embeddedChild(mode)];
  const folder = join(disk, "data");
  const child = startChild("unshare", ["--mount", "sh", "-c", script, disk, ...node], {
    DATA_DIR: folder,
  });
  return { child, folder };
}

describe("a data folder that cannot be used is named in a sentence", () => {
  test("a path through a file", async () => {
    const file = join(aFolder(), "file");
    writeFileSync(file, "");
    const through = join(file, "data");
    await expect(openEmbedded(through)).rejects.toThrow(`part of the path is a file: ${through}.`);
    await expect(openEmbedded(file)).rejects.toThrow(`a file is in its place: ${file}.`);
  });

  test("a place where nothing can be made", async () => {
    const folder = "/proc/weft/data";
    await expect(openEmbedded(folder)).rejects.toThrow(
      `Weft can't make its data folder: ${folder}.`,
    );
  });

  test.skipIf(process.getuid?.() === 0)("a folder of somebody else", async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "data"), { mode: 0o500 });
    await expect(openEmbedded(join(folder, "data"))).rejects.toThrow("Weft may not write");
  });

  test.skipIf(!mayMount)("a read-only file system", async () => {
    const { child, folder } = onDisk("ro,size=1m", "hold");
    expect(await child.exit()).toBe(1);
    expect(child.stderr()).toBe(
      `Weft can't write in its data folder, which is read-only: ${folder}. Mend that, or choose another with DATA_DIR.`,
    );
  });

  test.skipIf(!mayMount)("a disk without room", async () => {
    const { child, folder } = onDisk("size=20m", "hold");
    expect(await child.exit()).toBe(1);
    expect(child.stderr()).toBe(
      `The disk is full: Weft needs room in its data folder ${folder}. Make some, or choose another folder with DATA_DIR.`,
    );
  });
});

test.skipIf(!mayMount)(
  "a disk that runs full refuses writes, answers reads and keeps what was confirmed",
  async () => {
    const { child } = onDisk("size=160m", "fill");
    expect(await child.exit(), child.stderr()).toBe(0);
    expect(JSON.parse(child.stdout().trim().split("\n").at(-1) ?? "")).toEqual({
      full: true,
      writeRefused: true,
      sqlRefused: true,
      kept: 50,
    });
  },
  60_000,
);
