import { expect, test } from "vitest";
import { clockAt } from "./clock";
import { readTranscript } from "./transcript";

const clock = clockAt(new Date("2026-11-23T15:30:00Z"), "America/New_York");
const read = (text: string) => readTranscript(text, clock);

test("conversations, messages, reactions, edits and take-backs are read", () => {
  const talks = read(`
# common
:: luz 3d 18:00 | count 7 marisol, thanks 2
Dinner is on the {dinner}.

- bread
- a story

:: pete +10m | was: I bring tabels.
I bring tables.

:: hana +1h | taken back
Sorry, wrong circle.

# The stairs
:: rekha 2d 09:00
Counted.
`);
  expect(talks.map(({ title, said }) => [title, said.length])).toEqual([
    [null, 3],
    ["The stairs", 1],
  ]);
  expect(talks[0]?.said[0]).toEqual({
    by: "luz",
    at: new Date("2026-11-20T23:00:00Z"),
    body: "Dinner is on the 26th.\n\n- bread\n- a story",
    reactions: [
      { word: "COUNT_ME_IN", count: 7, by: ["marisol"] },
      { word: "GRACIAS", count: 2, by: [] },
    ],
  });
  expect(talks[0]?.said[1]).toMatchObject({ was: "I bring tabels.", body: "I bring tables." });
  expect(talks[0]?.said[2]).toMatchObject({ takenBack: true });
});

test.each([
  ["a time that runs backwards", ":: luz 2d 18:00\nOne\n\n:: pete 3d 18:00\nTwo", "comes before"],
  ["a time to come", ":: luz today 23:00\nOne", "not said yet"],
  ["no words", ":: luz 2d 18:00\n", "no message"],
  ["an unknown reaction", ":: luz 2d 18:00 | like 3\nOne", "not a reaction"],
  ["more names than it counts", ":: luz 2d 18:00 | thanks 1 pete hana\nOne", "names more people"],
])("%s is refused", (_, text, reason) => {
  expect(() => read(`# common\n${text}`)).toThrow(reason);
});
