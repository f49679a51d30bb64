import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder, isTest } from "./sources";

const code = ["app", "scripts", "tests", "prisma"]
  .flatMap(filesUnder)
  .filter((path) => /\.(tsx?|m?js|mts)$/.test(path));

const lines = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n").length;

/** Catalogues and the demo community are lists of words, not logic. */
const isWords = (path: string) => /^app\/text\/(en|es)\/|^prisma\/seed\//.test(path);

test("a file has at most 350 lines, a list of tests 600", () => {
  const most = (path: string) => (isTest(path) ? 600 : 350);
  const long = code.filter((path) => !isWords(path) && lines(path) > most(path));
  expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
});

test("a route module has at most 200 lines", () => {
  const routes = code.filter((path) => /^app\/.*\/routes\//.test(path) && !/dev-/.test(path));
  const long = routes.filter((path) => lines(path) > 200);
  expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
});

test("files are named in kebab-case by what they are about", () => {
  const vague = /^(.*-)?(utils?|helpers?|misc|common|services?|managers?|lib)$/;
  const found = code.filter((path) => {
    const parts = path.split("/");
    const stems = parts.map((part) => part.split(".")[0] ?? "");
    const named = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(parts.at(-1) ?? "");
    // "common" is the catalogue of what every page says.
    return !named || (!isWords(path) && stems.some((stem) => vague.test(stem)));
  });
  expect(found).toEqual([]);
});

test("a page that asks for a proof before it is shown leads nobody away by itself later", () => {
  const asks = code.filter((path) => {
    const loader = /export async function loader[\s\S]*?\n}/.exec(readFileSync(path, "utf8"));
    return /\/routes\/.*\.tsx$/.test(path) && loader?.[0].includes("requireFreshProof(");
  });
  expect(asks.length).toBeGreaterThan(0);
  const declared = "export const shouldRevalidate = onlyWhenSheAsks;";
  expect(asks.filter((path) => !readFileSync(path, "utf8").includes(declared))).toEqual([]);
});
