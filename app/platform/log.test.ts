import { expect, test } from "vitest";
import { errorForLog } from "./log.server";

test("what a database quotes of a row does not reach the log", () => {
  const refused = Object.assign(
    new Error(
      'new row violates check constraint "nothing"\nDETAIL: Failing row contains (1, ana@example.org, https://weft.example.org/invitation/secret).',
    ),
    {
      code: "23514",
      query: "insert into mail",
      params: ["ana@example.org"],
      detail: "ana@example.org",
    },
  );
  const logged = JSON.stringify(errorForLog(refused));
  expect(logged).not.toMatch(/ana@example|invitation|insert into/);
  expect(logged).toContain("23514");
});

test("a duplicate key is told without the key, and its cause likewise", () => {
  const cause = new Error("Key (email)=(ana@example.org) already exists.");
  const logged = JSON.stringify(errorForLog(new Error("insert failed", { cause })));
  expect(logged).not.toContain("ana@example.org");
  expect(logged).toContain("insert failed");
});

test("what was thrown without being an error says only what kind of thing it was", () => {
  expect(errorForLog("ana@example.org")).toEqual({ type: "string" });
});
