import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safePath } from "./paths";

describe("safePath", () => {
  test.each([
    "/",
    "/circles/tower-hill",
    "/people?page=2#top",
    "/a//b",
    "/@luz",
    "/%2F%2Fevil.example",
  ])("lets %s pass", (path) => expect(safePath(path)).toBe(path));

  test.each([
    ...["//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example"],
    ...[
      "javascript:alert(1)",
      "evil.example",
      "",
      " /circles",
      "/\t/evil.example",
      "/\n/evil.example",
    ],
    ...["/a\\..\\b", null, undefined, 7, ["/circles"]],
  ])("refuses %j", (path) => expect(safePath(path)).toBe("/"));

  test("falls back where it is told to", () => {
    expect(safePath("//evil.example", "/sign-in")).toBe("/sign-in");
  });

  test("never leads a browser to another host", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            "/",
            "\\",
            "e",
            ".",
            ":",
            "@",
            "\t",
            "\n",
            "%",
            "2",
            "F",
            "?",
            "#",
            " ",
          ),
        }),
        (text) => {
          const here = "https://weft.example";
          expect(new URL(safePath(text), here).origin).toBe(here);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
