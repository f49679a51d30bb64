import fc from "fast-check";
import { expect, test } from "vitest";
import type { Search, Sort } from "../asked";
import { find, kilometersBetween, type Sight } from "./find";
import { Register, type Listed } from "./register";

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const sight: Sight = { id: id(999), isStaff: false, mine: [], readable: ["open"] };
const search = (change: Partial<Search> = {}): Search => ({
  ...{ words: [], chosen: new Map(), from: null, within: null, sort: "lot", start: 0, after: null },
  ...change,
});

const person = (n: number, change: Partial<Listed> = {}): Listed => ({
  ...{ id: id(n), lot: n, since: n, places: [] },
  ...{ rows: [{ nr: n, from: 1, to: 3 }], values: [] },
  ...change,
});

function registerOf(...people: Listed[]): Register {
  const register = new Register();
  for (const one of people) register.put(one);
  return register;
}

const FIELDS = ["color", "shape", "size"];
const somebody = fc.record({
  lot: fc.nat(2 ** 31 - 1),
  since: fc.nat(9),
  places: fc.array(
    fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      from: fc.constantFrom(0, 1, 2, 3, 4),
    }),
    { maxLength: 3 },
  ),
  least: fc.constantFrom(0, 1, 3),
  circles: fc.uniqueArray(fc.constantFrom("open", "hers", "closed to her")),
  values: fc.uniqueArray(
    fc.record({
      field: fc.constantFrom(...FIELDS),
      value: fc.constantFrom("a", "b", "c"),
      from: fc.constantFrom(0, 1, 2, 3),
    }),
    { selector: ({ field, value }) => field + value, maxLength: 9 },
  ),
});
const world = fc.array(somebody, { maxLength: 40 }).map((all) =>
  all.map(({ least, circles, values, ...rest }, n): Listed => {
    const circle = circles.map((value) => ({ field: "circle", value, from: 0 }));
    const rows = [{ nr: n, from: least, to: 3 }];
    return { id: id(n), ...rest, rows, values: [...values, ...circle] };
  }),
);
const looks = fc.record({
  isStaff: fc.boolean(),
  mine: fc.constantFrom([], ["hers"]),
  id: fc.constantFrom(id(0), id(999)),
});
const asked = fc.record({
  sort: fc.constantFrom<Sort>("newest", "nearest", "lot"),
  start: fc.nat(2 ** 31 - 1),
  from: fc.constantFrom(null, { latitude: 10, longitude: 179 }),
  within: fc.constantFrom(null, 5_000),
  chosen: fc
    .dictionary(fc.constantFrom(...FIELDS), fc.subarray(["a", "b", "c"], { minLength: 1 }))
    .map((chosen) => new Map(Object.entries(chosen))),
});

test("counts say how many are found once their value is chosen; pages go on to the end; nobody is told of what she may not see", () => {
  fc.assert(
    fc.property(world, looks, asked, (people, look, ask) => {
      const who: Sight = { ...sight, ...look, readable: ["open", "hers"] };
      const register = registerOf(...people);
      const all = find(register, who, search(ask), FIELDS, null, 100);
      const depthOf = (one: Listed) => {
        if (who.isStaff || one.id === who.id) return 3;
        return one.values.some(({ value }) => who.mine.includes(value)) ? 2 : 1;
      };
      const expected = people.filter((one) => {
        const depth = depthOf(one);
        const seen = one.places.filter(({ from }) => from <= depth);
        const from = ask.from ?? { latitude: 0, longitude: 0 };
        const km = Math.min(...seen.map((place) => kilometersBetween(from, place)));
        return (
          one.rows.every(({ from }) => from <= depth) &&
          (!ask.from || ask.within === null || km <= ask.within) &&
          [...ask.chosen].every(([of, values]) =>
            one.values.some(
              ({ field, value, from }) => field === of && values.includes(value) && from <= depth,
            ),
          )
        );
      });
      expect(all.total).toBe(expected.length);
      expect(all.page.map((hit) => hit.id).sort()).toEqual(expected.map((one) => one.id).sort());
      for (const { field, value, n } of all.counts) {
        expect(field === "circle" && value === "closed to her").toBe(false);
        const chosen = new Map([...ask.chosen, [field, [value]]]);
        expect(find(register, who, search({ ...ask, chosen }), FIELDS, null, 1).total).toBe(n);
      }
      const walked: string[] = [];
      for (let after: Search["after"] = null; ;) {
        const { page } = find(register, who, search({ ...ask, after }), FIELDS, null, 7);
        walked.push(...page.map((hit) => hit.id));
        const last = page.at(-1);
        if (!last) break;
        after = { key: last.key, id: last.id, start: ask.start };
      }
      expect(walked).toEqual(all.page.map((hit) => hit.id));
    }),
    { numRuns: 200 },
  );
});

test("of words, only the row for her depth counts; one that is not known is told", () => {
  const rows = [
    { nr: 1, from: 1, to: 1 },
    { nr: 2, from: 2, to: 3 },
  ];
  const values = [{ field: "circle", value: "hers", from: 0 }];
  const register = registerOf(person(5, { rows, values }));
  const asks = (who: Sight, ...fitting: number[]) => {
    const found = find(register, who, search(), [], { rows: fitting, ranks: null }, 10);
    return [found.total, found.unknown];
  };
  expect(asks(sight, 1)).toEqual([1, 0]);
  expect(asks(sight, 2)).toEqual([0, 0]);
  expect(asks({ ...sight, mine: ["hers"] }, 2)).toEqual([1, 0]);
  expect(asks(sight, 1, 77)).toEqual([1, 1]);
  register.put(person(5, { rows: [{ nr: 9, from: 1, to: 3 }] }));
  expect(asks(sight, 1)).toEqual([0, 1]);
});

test("the best match comes first, equals by id", () => {
  const register = registerOf(person(1), person(2), person(3));
  const fitting = { rows: [3, 2, 1], ranks: [5, 5, 9] };
  const { page } = find(register, sight, search({ sort: "relevance" }), [], fitting, 10);
  expect(page.map((hit) => hit.id)).toEqual([id(1), id(2), id(3)]);
});

test("what is chosen and nobody has is counted as nobody", () => {
  const chosen = new Map([["color", ["mauve"]]]);
  const { counts, total } = find(registerOf(person(1)), sight, search({ chosen }), [], null, 10);
  expect([total, counts]).toEqual([0, [{ field: "color", value: "mauve", n: 0 }]]);
});

test("who comes and goes leaves nothing of others behind", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.nat(9),
          world.map((all) => all[0]),
        ),
        { maxLength: 120 },
      ),
      (steps) => {
        const register = new Register();
        const there = new Map<string, Listed>();
        for (const [n, one] of steps) {
          if (!one) {
            register.drop(id(n));
            there.delete(id(n));
            continue;
          }
          const values = Array.from({ length: 40 }, () => one.values).flat();
          const listed = { ...one, id: id(n), values };
          register.put(listed);
          there.set(id(n), listed);
        }
        for (let n = 0; n < 10; n += 1) expect(register.listed(id(n))).toEqual(there.get(id(n)));
        expect(find(register, { ...sight, isStaff: true }, search(), [], null, 99).total).toBe(
          there.size,
        );
      },
    ),
    { numRuns: 60 },
  );
});
