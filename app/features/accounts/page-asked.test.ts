import { describe, expect, test } from "vitest";
import { pageAsked } from "./page-asked";

const HERE = "https://weft.example";

const read = (path: string) => pageAsked(new Request(HERE + path));

const sent = (referer: string | null, path = "/staff/fields") =>
  pageAsked(
    new Request(HERE + path, { method: "POST", headers: referer === null ? {} : { referer } }),
  );

describe("the page a request is about", () => {
  test.each([
    ["/staff?x=1", "/staff?x=1"],
    ["/staff.data?x=1&_routes=routes%2Fstaff", "/staff?x=1"],
    ["/_root.data", "/"],
    ["//evil.example/a", "/"],
  ])("read at %s is %s", (path, page) => expect(read(path)).toBe(page));

  test.each([
    [`${HERE}/staff/people?role=STAFF`, "/staff/people?role=STAFF"],
    [`${HERE}/`, "/"],
    [`${HERE}//evil.example/a`, "/"],
    ["https://evil.example/staff", null],
    ["https://weft.example.evil.example/staff", null],
    ["nonsense", null],
    [null, null],
  ])("of a form sent from %s is %s", (referer, page) => expect(sent(referer)).toBe(page));

  test("of a form is never where the form leads", () =>
    expect(sent(`${HERE}/circles/tower-hill`, "/circles/tower-hill/join")).toBe(
      "/circles/tower-hill",
    ));
});
