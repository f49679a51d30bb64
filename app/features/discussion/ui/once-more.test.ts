import { expect, test } from "vitest";
import { onceMore } from "./once-more";

test("what is asked while it runs is run once more, after it, for all who asked", async () => {
  const ends: (() => void)[] = [];
  const ask = onceMore(() => new Promise((done) => ends.push(done)));
  const first = ask();
  expect(ends).toHaveLength(1);
  const others = [ask(), ask()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  let isDone = false;
  const all = Promise.all([first, ...others]).then(() => (isDone = true));
  await Promise.resolve();
  expect(isDone).toBe(false);
  ends[1]?.();
  await all;
  expect(ends).toHaveLength(2);
});

test("what is asked later runs anew, also after a failure", async () => {
  let runs = 0;
  const ask = onceMore(async () => {
    runs += 1;
    if (runs === 1) throw new Error("away");
  });
  await expect(ask()).rejects.toThrow("away");
  await ask();
  await ask();
  expect(runs).toBe(3);
});
