import { expect, test } from "vitest";
import { readCookie } from "./cookies";

test("finds a cookie by its whole name", () => {
  expect(readCookie("other=1; weft=abc; weft2=no", "weft")).toBe("abc");
  expect(readCookie("xweft=1;weft=a%20b", "weft")).toBe("a b");
  expect(readCookie("weft=a=b", "weft")).toBe("a=b");
});

test("a cookie that is missing or broken is none, whatever stands beside it", () => {
  for (const header of [null, undefined, "", ";", "=", "weft", "weft=%E0%A4%A"]) {
    expect(readCookie(header, "weft")).toBeNull();
  }
  expect(readCookie("bad=%E0%A4%A; weft=ok", "weft")).toBe("ok");
});
