import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { textFor } from "~/text/text.server";
import { profileSchema } from "./schema";

const t = textFor("en");

function sent(entries: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  const submission = parseWithZod(form, { schema: profileSchema(t) });
  return submission.status === "success"
    ? { value: submission.value, error: null }
    : { value: null, error: submission.error ?? {} };
}

describe("the form of a profile", () => {
  test("takes a name alone: empty and missing fields are none", () => {
    const { value, error } = sent({ name: "Oyin", pronouns: "", story: " ", gifts: "\r\n" });
    expect(error).toBeNull();
    expect(value).toMatchObject({
      ...{ name: "Oyin", pronouns: null, story: null, phone: null, gifts: [], links: [] },
    });
  });

  test("asks for a name in words", () => {
    for (const entries of [{}, { name: "" }, { name: " \u200B " }]) {
      expect(sent(entries as Record<string, string>).error).toEqual({
        name: [t.common.errors.required],
      });
    }
  });

  test("keeps hostile words as words, and turning marks out", () => {
    const { value } = sent({
      name: "\u202E<script>alert('x')</script> 👩‍👩‍👧 شيماء",
      story: "<img src=x onerror=alert(1)>\r\n\r\n\r\nTwo\u0000",
    });
    expect(value).toMatchObject({
      name: "<script>alert('x')</script> 👩‍👩‍👧 شيماء",
      story: "<img src=x onerror=alert(1)>\n\nTwo",
    });
  });

  test("counts what people see: a name of 200 characters fits, of 300 does not", () => {
    expect(sent({ name: "ن".repeat(100) + "👋".repeat(100) }).error).toBeNull();
    expect(sent({ name: "ن".repeat(150) + "👋".repeat(150) }).error).toEqual({
      name: [t.common.errors.tooLong({ max: 200 })],
    });
  });

  test("takes whole web links only", () => {
    const links = (text: string) => sent({ name: "Oyin", links: text });
    expect(links("https://example.org/a\nhttp://example.org").value?.links).toHaveLength(2);
    for (const bad of [
      ...["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org"],
      ...["example.org", "https://", "ftp://example.org", "https://localhost"],
    ]) {
      expect(links(bad).error).toEqual({ links: [t.people.you.aLink({ value: bad })] });
    }
  });

  test("bounds lists", () => {
    const many = Array.from({ length: 13 }, (_, i) => `gift ${i}`).join("\n");
    expect(sent({ name: "Oyin", gifts: many }).error).toEqual({
      gifts: [t.common.errors.tooMany({ max: 12 })],
    });
    expect(sent({ name: "Oyin", gifts: "soup\nsoup\n soup " }).value?.gifts).toEqual(["soup"]);
    expect(sent({ name: "Oyin", needs: "x".repeat(121) }).error).toEqual({
      needs: [t.common.errors.tooLong({ max: 120 })],
    });
  });

  test("hears who sees a field, and nothing else", () => {
    expect(sent({ name: "Oyin", "sees-story": "ME" }).value).toMatchObject({ "sees-story": "ME" });
    expect(sent({ name: "Oyin", "sees-story": "WEB" }).error).toHaveProperty("sees-story");
  });
});
