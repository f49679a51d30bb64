import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder, isTest } from "./sources";

const CONTRACT = "docs/realtime.md";
const CONVERGENCE = "app/features/discussion/ui/conversation-model.test.ts";
const MODEL = "app/features/discussion/ui/conversation-model.ts";
const WIRING = "app/features/discussion/talk.ts";

/** Facts of a conversation that change no line: nothing is folded of them. */
const NOT_FOLDED = [
  "discussion:attention-changed",
  "discussion:conversation-moved",
  "discussion:heads-noted",
  "discussion:people-changed",
  "discussion:reading-moved",
  "discussion:writing",
];

/** How the model names a fact that it folds, and what of the property test makes the server tell it. */
const FOLDED: Record<string, { fact: string; step: string }> = {
  "discussion:message-posted": { fact: "posted", step: 'do: "post"' },
  "discussion:message-changed": { fact: "changed", step: 'do: "edit" | "take-back"' },
  "discussion:message-reacted": { fact: "reacted", step: 'do: "react"' },
  "discussion:thread-grew": { fact: "grew", step: 'do: "reply"' },
  "discussion:message-pinned": { fact: "pinned", step: '"pinned" | "marked"' },
  "discussion:message-marked": { fact: "marked", step: '"pinned" | "marked"' },
};

const read = (file: string) => readFileSync(file, "utf8");

const declared = filesUnder("app")
  .filter((file) => /\.tsx?$/.test(file) && !isTest(file))
  .flatMap((file) => [...read(file).matchAll(/defineEvent\(\s*"([^"]+)"/g)])
  .map(([, name = ""]) => name);

test("every fact has its row in the contract, and every row its fact", () => {
  expect(declared.length).toBeGreaterThan(10);
  const told = [...read(CONTRACT).matchAll(/^\| `([a-z]+:[a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(declared.sort());
});

test("every fact of a conversation converges in the property test, or is named as one that changes no line", () => {
  const ours = declared.filter((name) => name.startsWith("discussion:"));
  expect([...Object.keys(FOLDED), ...NOT_FOLDED].sort()).toEqual(ours.sort());
  const steps = read(CONVERGENCE);
  const model = read(MODEL) + read(WIRING);
  for (const { fact, step } of Object.values(FOLDED)) {
    expect(model).toContain(`fact: "${fact}"`);
    expect(steps).toContain(step);
  }
});
