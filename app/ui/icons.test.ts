import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as icons from "./icons";

test("each icon has its drawing, and no drawing is there without a name", () => {
  const file = readFileSync(new URL("icons.svg", import.meta.url), "utf8");
  const drawn = [...file.matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id);
  // After a name was added: npm run icons.
  expect(drawn).toEqual([...new Set<string>(Object.values(icons))].sort());
});
