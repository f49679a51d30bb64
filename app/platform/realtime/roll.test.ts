import fc from "fast-check";
import { expect, test } from "vitest";
import { Roll } from "./roll";

const step = fc.record({
  comes: fc.boolean(),
  circle: fc.constantFrom("a", "b"),
  member: fc.constantFrom("1", "2", "3"),
});

test("a copy that was told of first arrivals and last departures has the same people and the same sum", () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const [here, copy] = [new Roll(), new Roll()];
      for (const { comes, circle, member } of steps) {
        if (comes && here.add(circle, member)) copy.add(circle, member);
        if (!comes && here.remove(circle, member)) copy.remove(circle, member);
      }
      expect(copy.lists()).toEqual(here.lists());
      expect(copy.sum).toBe(here.sum);
      expect(new Roll(here.lists()).sum).toBe(here.sum);
    }),
  );
});

test("one who is missing, or another in her place, makes another sum", () => {
  const sum = new Roll({ a: ["1", "2"] }).sum;
  expect(new Roll({ a: ["1"] }).sum).not.toBe(sum);
  expect(new Roll({ a: ["1", "3"] }).sum).not.toBe(sum);
  expect(new Roll({ a: ["1"], b: ["2"] }).sum).not.toBe(sum);
});

test("of two tabs that close, the second is the departure", () => {
  const roll = new Roll();
  expect([roll.add("a", "1"), roll.add("a", "1")]).toEqual([true, false]);
  expect([roll.remove("a", "1"), roll.remove("a", "1"), roll.remove("a", "1")]).toEqual([
    false,
    true,
    false,
  ]);
  expect([...roll.in("a")]).toEqual([]);
});
