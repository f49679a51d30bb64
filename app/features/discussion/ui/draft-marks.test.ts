import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftMarks, type BegunHere, type DraftMarks } from "./draft-marks";

const begun = (text: string) => ({ text, named: [] });
const typed = (text: string, typedAt: number): BegunHere => ({ ...begun(text), typedAt });

let marks: DraftMarks;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  marks = draftMarks("talk");
});
afterEach(() => vi.unstubAllGlobals());

test("what was typed after the server had its words goes on, and what was typed before does not", () => {
  marks.note(begun("Half"), 10);
  expect(marks.meet(typed("Half a thought", 11), begun("Half")).text).toBe("Half a thought");
  marks.note(begun("Another thought"), 20);
  expect(marks.meet(typed("Half a thought", 15), begun("Another thought")).text).toBe(
    "Another thought",
  );
});

test("words sent as the page was left, without an answer, are newer than what the device kept before", () => {
  marks.note(begun("Old words"), 10);
  marks.note(begun("New words"), 20);
  expect(marks.meet(typed("Old words", 10), begun("New words")).text).toBe("New words");
  // They did not get there: the device's own are the newest.
  expect(marks.meet(typed("New words", 20), begun("Old words")).text).toBe("New words");
});

test("what another device wrote takes the place of what the server has had from here", () => {
  marks.note(begun("From here"), 10);
  expect(marks.meet(typed("From here", 10), begun("From the phone")).text).toBe("From the phone");
  expect(marks.meet(typed("From here", 10), begun("")).text).toBe("");
});

test("of words that the other side never saw, none is lost", () => {
  const ana = { id: "1", name: "Ana" };
  const bo = { id: "2", name: "Bo" };
  const here = { text: "From the train @Bo", named: [bo, ana], typedAt: 5 };
  expect(marks.meet(here, { text: "At home @Ana\n", named: [ana] })).toEqual({
    text: "At home @Ana\n\nFrom the train @Bo",
    named: [ana, bo],
  });
  expect(marks.meet(typed("Half a thought", 5), begun("Half")).text).toBe("Half a thought");
  expect(marks.meet(typed("Half", 5), begun("Half a thought")).text).toBe("Half a thought");
  expect(marks.meet(typed("Never sent", 5), begun("")).text).toBe("Never sent");
  expect(marks.meet(typed("", 0), begun("At home")).text).toBe("At home");
});

test("who is picked in the words is part of them", () => {
  const one = { text: "For @Ana", named: [{ id: "1", name: "Ana" }] };
  const other = { text: "For @Ana", named: [{ id: "2", name: "Ana" }] };
  marks.note(one, 10);
  expect(marks.meet({ ...other, typedAt: 11 }, one).named).toEqual(other.named);
});

test("a storage that is closed, or holds something else, loses nothing", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => '{"sum":1}',
    setItem: () => {
      throw new Error("closed");
    },
  });
  marks.note(begun("At home"), 10);
  expect(marks.meet(typed("On the way", 11), begun("At home")).text).toBe("At home\n\nOn the way");
});
