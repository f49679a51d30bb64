import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { textFor } from "~/text/text.server";
import { storySchema, welcomeQuery } from "./schema";

const t = textFor("en");

function told(entries: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  const submission = parseWithZod(form, { schema: storySchema(t) });
  return submission.status === "success" ? submission.value : submission.error;
}

test("three lines become a story; all of it may be left out", () => {
  expect(told({ from: "One ", doing: "", awake: "Three", gift: " Soup ", need: "" })).toEqual({
    ...{ story: "One\nThree", gift: "Soup", need: null },
  });
  expect(told({})).toEqual({ story: null, gift: null, need: null });
});

test("a door is a circle's id or none", () => {
  const id = "01990000-0000-7000-8000-000000000001";
  expect(told({ door: id })).toMatchObject({ door: id });
  expect(told({ door: "' or 1=1" })).not.toHaveProperty("door", "' or 1=1");
});

test("what is too long is said beside its field", () => {
  expect(told({ from: "x".repeat(2_001) })).toEqual({
    awake: [t.common.errors.tooLong({ max: 2_000 })],
  });
  expect(told({ gift: "x".repeat(121) })).toEqual({
    gift: [t.common.errors.tooLong({ max: 120 })],
  });
});

test.each([
  ["3", 3],
  ["0", undefined],
  ["5", undefined],
  ["x", undefined],
  [undefined, undefined],
])("step %s: %s", (step, expected) => {
  expect(welcomeQuery.parse({ step }).step).toBe(expected);
});
