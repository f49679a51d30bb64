import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** An app that breaks each rule once; beside each import, the rule that must refuse it. */
const BROKEN: [file: string, imports: string, rule: string | null][] = [
  ["features/accounts/a.ts", "../circles/door", "tier-1-accounts"],
  ["features/circles/b.ts", "../accounts/inside", "doors-only"],
  ["features/circles/c.ts", "../accounts/door", null],
  ["features/discussion/d.ts", "../exchange/door", "tier-4-discussion"],
  ["features/exchange/e.ts", "../gatherings/door", "tier-5-exchange"],
  ["features/notifications/f.ts", "../accounts/door", "tier-0-notifications"],
  ["features/circles/g.ts", "../../shell/registry", "features-know-no-shell"],
  ["features/circles/h.ts", "../gossip/door", "known-feature"],
  ["features/circles/policy.ts", "../../platform/db/db.server", "policy-is-pure"],
  [
    "features/circles/routes/i.ts",
    "../../../platform/db/db.server",
    "no-database-in-routes-and-ui",
  ],
  ["features/circles/ui/j.ts", "../queries.server", "no-server-code-in-ui"],
  ["features/circles/ui/k.ts", "../schema", "no-schema-in-ui"],
  ["features/circles/routes/l.ts", "zod", "no-zod-in-routes-and-ui"],
  ["features/circles/m.ts", "lucia", "lucia-behind-accounts"],
  ["platform/n.ts", "../features/accounts/door", "platform-knows-no-feature"],
  ["ui/o.ts", "../features/accounts/door", "ui-knows-no-feature"],
  ["shared/p.ts", "../platform/db/db.server", "shared-is-pure"],
  ["shared/q.ts", "node:fs", "shared-knows-no-node"],
  ["shell/r.ts", "../features/accounts/inside", "shell-through-doors"],
  ["shell/registry.ts", "../features/accounts/door", null],
  ["s.ts", "./features/circles/door", "only-the-shell-joins-features"],
];
const EMPTY = [
  ...["accounts/door.ts", "accounts/inside.ts", "circles/door.ts", "exchange/door.ts"],
  ...["gatherings/door.ts", "gossip/door.ts", "circles/queries.server.ts", "circles/schema.ts"],
].map((path) => `features/${path}`);

interface Violation {
  from: string;
  rule: { name: string };
}

let folder: string;
let violations: Violation[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "weft-boundaries-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of [...EMPTY, "platform/db/db.server.ts"])
    write(`app/${path}`, "export const x = 1;");
  for (const [path, imported] of BROKEN) {
    write(`app/${path}`, `import * as it from "${imported}";\nexport const y = it;`);
  }
  for (const name of ["package.json", "node_modules", "tsconfig.json"]) {
    symlinkSync(resolve(name), join(folder, name));
  }
  const cli = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = resolve(".dependency-cruiser.cjs");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cli, "app", "--config", config, "--output-type", "json"],
    { cwd: folder, encoding: "utf8", maxBuffer: 1e8 },
  );
  if (!stdout) throw new Error(stderr);
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(BROKEN)("%s importing %s: %s", (path, _imported, rule) => {
  const names = violations
    .filter(({ from }) => from === `app/${path}`)
    .map((each) => each.rule.name);
  if (rule) expect(names).toContain(rule);
  else expect(names).toEqual([]);
});
