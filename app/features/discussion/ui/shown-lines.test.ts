import { describe, expect, test } from "vitest";
import type { Line } from "../talk";
import { shownLines } from "./shown-lines";

const line = (seq: number, root: number | null): Line => ({
  ...{ id: `m-${seq}`, seq, clientId: `c-${seq}`, author: { id: "a", name: "A" }, html: "" },
  ...{ at: `at-${seq}`, edited: false, takenBack: false, revision: 0, counts: {}, mine: [] },
  replyTo: root === null ? null : { seq: root, name: "A" },
  ...{ replyNo: root === null ? null : 1, replies: null, pinned: false, marked: false },
});

const shown = (roots: (number | null)[], newFrom: number | null = null, first = 1) =>
  shownLines(
    roots.map((root, i) => line(first + i, root)),
    newFrom,
  );
const kinds = (...asked: Parameters<typeof shown>) => shown(...asked).map(({ as }) => as);

describe("the lines of a conversation", () => {
  test("replies right below their root are nested, and the root stands for them", () => {
    const all = shown([null, 1, 1, null]);
    expect(all.map(({ as }) => as)).toEqual(["message", "nested", "nested", "message"]);
    expect(all.map(({ through }) => through)).toEqual([3, null, null, null]);
    // The day line of what follows looks at what is seen above it.
    expect(all[3]?.after).toBe("at-1");
  });

  test("any other reply is pointed at, from the first one on that has something between", () => {
    expect(kinds([null, null, 1, 1])).toEqual(["message", "message", "pointer", "pointer"]);
    expect(kinds([null, 1, null, 1, 3])).toEqual([
      ...["message", "nested", "message", "pointer", "pointer"],
    ]);
  });

  test("a reply whose root is not loaded is pointed at", () => {
    expect(kinds([3, 3, null], null, 4)).toEqual(["pointer", "pointer", "message"]);
  });

  test("what is new since the reader was here is never hidden in an older root", () => {
    expect(kinds([null, 1, 1], 3)).toEqual(["message", "nested", "pointer"]);
    expect(kinds([null, null, 2], 2)).toEqual(["message", "message", "nested"]);
  });
});
