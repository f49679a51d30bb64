import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

interface Node {
  parent: Node;
  name: string;
}

interface Stream {
  nfd: number;
  node: Node;
}

type Write = (
  stream: Stream,
  buffer: Uint8Array,
  offset: number,
  length: number,
  position?: number,
) => number;

/** Emscripten's NODEFS as one PGlite instance has it: it writes to the folder, and syncs nothing. */
interface NodeFolder {
  realPath(node: Node): string;
  tryFSOperation<T>(work: () => T): T;
  node_ops: {
    mknod(parent: Node, name: string, mode: number, dev: number): Node;
    rename(node: Node, newParent: Node, newName: string): void;
    unlink(parent: Node, name: string): void;
    rmdir(parent: Node, name: string): void;
    symlink(parent: Node, name: string, target: string): void;
  };
  stream_ops: { fsync?: (stream: Stream) => number; write: Write };
}

/** How often the disk was asked to keep files and folders. */
export interface SyncCount {
  files: number;
  folders: number;
}

/** Asks the disk to keep a folder's list of names; a system that cannot is left in peace, as PostgreSQL does. */
export function syncFolder(path: string): void {
  const fd = openSync(path, "r");
  try {
    fsyncSync(fd);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!["EBADF", "EINVAL", "EPERM", "ENOTSUP"].includes(code)) throw error;
  } finally {
    closeSync(fd);
  }
}

/** What the folder is given for the case that the disk fails it. */
export interface Emergency {
  /** Makes room for a write that must not fail; false when it cannot. */
  makeRoom(): boolean;
  /** Ends the process: PostgreSQL cannot go on, and PGlite would spin for ever instead of saying so. */
  end(sentence: string): never;
}

/** Where PostgreSQL cannot live with a failing write; elsewhere it is an ordinary error of one statement. */
const VITAL = /^\/(pg_wal|pg_xact|pg_multixact|pg_subtrans)\/|^\/global\/pg_control$/;

/**
 * PGlite's folder on disk with a real fsync. A name that was created, renamed or removed is kept no
 * later than the next fsync of any file, so that no commit is acknowledged before the names that it
 * needs are on the disk. When the disk fails where PostgreSQL would panic (its log cannot be
 * written, an fsync is refused), the process ends: what was acknowledged is kept, and the next
 * start recovers it.
 */
export class DurableFolder extends NodeFS {
  readonly count: SyncCount = { files: 0, folders: 0 };
  readonly #unsynced = new Set<string>();
  readonly #emergency: Emergency;

  constructor(folder: string, emergency: Emergency) {
    super(folder);
    this.#emergency = emergency;
  }

  override async init(pg: PGlite, options: Parameters<NodeFS["init"]>[1]) {
    const hook = (mod: { FS: { filesystems: unknown } }) =>
      this.#hook((mod.FS.filesystems as { NODEFS: NodeFolder }).NODEFS);
    return super.init(pg, { ...options, preRun: [...(options.preRun ?? []), hook] });
  }

  #hook(nodefs: NodeFolder) {
    const { mknod, rename, unlink, rmdir, symlink } = nodefs.node_ops;
    const changed = (parent: Node) => this.#unsynced.add(nodefs.realPath(parent));
    nodefs.stream_ops.fsync = (stream) => this.#sync(stream.nfd);
    this.#guardWrites(nodefs);
    nodefs.node_ops.mknod = (parent, name, mode, dev) => {
      changed(parent);
      return this.#vital(
        () => mknod(parent, name, mode, dev),
        () => `${nodefs.realPath(parent)}/${name}`,
      );
    };
    nodefs.node_ops.rename = (node, newParent, newName) => {
      this.#unsynced.add(dirname(nodefs.realPath(node)));
      changed(newParent);
      rename(node, newParent, newName);
    };
    nodefs.node_ops.unlink = (parent, name) => {
      changed(parent);
      unlink(parent, name);
    };
    nodefs.node_ops.rmdir = (parent, name) => {
      this.#unsynced.delete(`${nodefs.realPath(parent)}/${name}`);
      changed(parent);
      rmdir(parent, name);
    };
    nodefs.node_ops.symlink = (parent, name, target) => {
      changed(parent);
      symlink(parent, name, target);
    };
  }

  #guardWrites(nodefs: NodeFolder) {
    const { write } = nodefs.stream_ops;
    nodefs.stream_ops.write = (stream, ...rest) =>
      this.#vital(
        () => write(stream, ...rest),
        () => nodefs.realPath(stream.node),
      );
  }

  #vital<T>(work: () => T, pathOf: () => string): T {
    try {
      return work();
    } catch (error) {
      if (!VITAL.test(pathOf().slice(this.rootDir.length))) throw error;
    }
    try {
      if (this.#emergency.makeRoom()) return work();
    } catch {
      // The room that was made did not help.
    }
    return this.#emergency.end("its log can't be written: the disk is full or broken");
  }

  #sync(fd: number): number {
    try {
      fsyncSync(fd);
      this.count.files += 1;
      for (const folder of this.#unsynced) {
        syncFolder(folder);
        this.#unsynced.delete(folder);
        this.count.folders += 1;
      }
      return 0;
    } catch (error) {
      return this.#emergency.end(`the disk does not keep what it was given (${String(error)})`);
    }
  }
}
