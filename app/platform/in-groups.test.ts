import { expect, test } from "vitest";
import { inGroups } from "./in-groups";

/** Work whose groups are recorded, and end when told to. */
function recorded(most = 10) {
  const groups: number[][] = [];
  const ends: (() => void)[] = [];
  const ask = inGroups<number, number>(most, async (items) => {
    groups.push(items);
    await new Promise<void>((end) => ends.push(end));
    if (items.includes(-2)) throw new Error("all of it");
    return items.map((item) =>
      item === -1 ? { error: new Error("this one") } : { value: item * 10 },
    );
  });
  const settle = () => new Promise<void>((done) => setTimeout(done));
  const end = async () => {
    await settle();
    ends.shift()?.();
    await settle();
  };
  return { groups, ask, end };
}

test("what comes while a group is under way makes the next one, in order", async () => {
  const { groups, ask, end } = recorded();
  const first = ask(1);
  await Promise.resolve().then(() => undefined);
  const later = [ask(2), ask(3), ask(4)];
  await end();
  await end();
  expect(groups).toEqual([[1], [2, 3, 4]]);
  expect(await first).toBe(10);
  expect(await Promise.all(later)).toEqual([20, 30, 40]);
});

test("a group has its limit", async () => {
  const { groups, ask, end } = recorded(2);
  const all = [1, 2, 3].map(ask);
  await end();
  await end();
  expect(groups).toEqual([[1, 2], [3]]);
  expect(await Promise.all(all)).toEqual([10, 20, 30]);
});

test("one that fails fails alone; a group that fails fails for each, and the next goes on", async () => {
  const { ask, end } = recorded();
  const some = Promise.allSettled([ask(1), ask(-1)]);
  await end();
  expect((await some).map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  const none = Promise.allSettled([ask(1), ask(-2)]);
  await end();
  expect((await none).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  const next = ask(5);
  await end();
  expect(await next).toBe(50);
});
