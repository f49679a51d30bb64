import { afterAll, inject, vi } from "vitest";

const worker = ((globalThis as { __weftFiles?: { files: number } }).__weftFiles ??= { files: 0 });

// A worker runs one file after the other in one process, so that what is costly to warm (the
// embedded database, the libraries) stays warm. Each file still starts with modules of its own,
// an empty database and an empty folder for files, as a process just started would.
vi.resetModules();
worker.files += 1;
process.env["FILES_DIR"] = `${process.env["FILES_BASE"]}/${process.pid}-${worker.files}`;
const { singleton, forgetSingletons } = await import("~/platform/singleton.server");
forgetSingletons();
const { openTestDatabase } = await import("./test-database");

// db.server takes the database that is already there: feature code under test needs no mock.
const database = await openTestDatabase(inject("template"));
singleton("database", () => ({ opened: database }));
afterAll(() => database.close());
