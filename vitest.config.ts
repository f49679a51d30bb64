import { tmpdir } from "node:os";
import { join } from "node:path";
import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

// Kept apart from vite.config.ts: the Remix plugin must not run under Vitest.
const shared = {
  pool: "forks",
  testTimeout: 60_000,
  hookTimeout: 120_000,
  unstubEnvs: true,
  restoreMocks: true,
} as const;

const onServer = Boolean(process.env["TEST_DATABASE_URL"]);

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          // Servers of its own, killed and brought back; in the long form one file after the other.
          name: "faults",
          include: ["tests/soak/**/*.test.ts"],
          fileParallelism: process.env["WEFT_SOAK"] !== "full",
          // Twenty rounds of ending and starting processes take their time.
          testTimeout: process.env["WEFT_SOAK"] === "full" ? 1_800_000 : 600_000,
          hookTimeout: 300_000,
          env: { NODE_ENV: "test", DATA_DIR: "/dev/null/faults-have-servers-of-their-own" },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: [
            "app/**/*.test.{ts,tsx}",
            "prisma/seed/**/*.test.ts",
            "tests/architecture/**/*.test.ts",
          ],
          exclude: ["**/*.int.test.ts"],
          // A unit test has no database: what opens one by mistake is told so.
          env: { NODE_ENV: "test", DATA_DIR: "/dev/null/unit-tests-have-no-database" },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "integration",
          include: [
            "app/**/*.int.test.ts",
            "prisma/seed/**/*.int.test.ts",
            "tests/integration/**/*.int.test.ts",
          ],
          // What only one of the two databases can show: races and a server that goes away, or
          // the folder on disk.
          exclude: [onServer ? "**/*.pglite.int.test.ts" : "**/*.postgres.int.test.ts"],
          globalSetup: "tests/support/global-setup.ts",
          setupFiles: "tests/support/setup.ts",
          // setup.ts gives each file what isolation would, without a process and a database each.
          isolate: false,
          env: { NODE_ENV: "test", FILES_BASE: join(tmpdir(), `weft-files-${process.pid}`) },
        },
      },
    ],
  },
});
