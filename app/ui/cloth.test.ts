import { describe, expect, it } from "vitest";
import { cloth, cohortCloth, stage, type Stage, type Weave } from "./cloth";

describe("cloth", () => {
  it("is the same for the same pattern", () => {
    const pattern = { warp: "yyymyy", weft: "ivy", kind: "NEIGHBORHOOD", w: 320, h: 48 } as const;
    expect(cloth(pattern)).toEqual(cloth(pattern));
  });

  it("draws one path for each colour and one thread for each width of it", () => {
    const { warp, weft } = cloth({ warp: "ym", weft: "y", w: 40, h: 16, t: 8 });
    expect(warp).toEqual([
      { stroke: "var(--color-yarn)", d: "M4 0V16M20 0V16M36 0V16" },
      { stroke: "var(--color-madder)", d: "M12 0V16M28 0V16" },
    ]);
    expect(weft).toEqual([{ stroke: "var(--color-yarn)", d: "M0 4H40M0 12H40" }]);
  });

  it.each<[Weave, number, number]>([
    ["INTEREST", 2, 2],
    ["NEIGHBORHOOD", 4, 8],
    ["PROJECT", 4, 8],
    ["SATIN", 5, 5],
  ])("%s repeats after %d threads with the weft over %d of them", (kind, repeat, over) => {
    const woven = cloth({ warp: "y", weft: "y", kind, t: 10 });
    expect(woven.repeat).toBe(repeat * 10);
    expect(woven.cells.match(/M/g)).toHaveLength(over);
  });

  it("leaves a fringe of the warp only where one is asked for", () => {
    expect(cloth({ warp: "y", weft: "y" }).loose).toEqual([]);
    const { loose } = cloth({ warp: "ym", weft: "y", w: 16, h: 8, t: 8, fringe: 20 });
    expect(loose.map((strand) => strand.stroke)).toEqual([
      "var(--color-yarn)",
      "var(--color-madder)",
    ]);
  });

  it("takes a letter that is no dye for yarn", () => {
    expect(cloth({ warp: "?", weft: "", w: 8, h: 8 })).toMatchObject({
      warp: [{ stroke: "var(--color-yarn)" }],
      weft: [{ stroke: "var(--color-yarn)" }],
    });
  });
});

describe("cohortCloth", () => {
  const ids = Array.from({ length: 400 }, (_, i) => `01938a7c-0000-7000-8000-${i}`);

  it("never changes for an id", () => {
    expect(ids.map(cohortCloth)).toEqual(ids.map(cohortCloth));
  });

  it("keeps at least 60% of both threads undyed, and dyes some", () => {
    for (const id of ids) {
      const { warp, weft } = cohortCloth(id);
      for (const threads of [warp, weft]) {
        const undyed = threads.replaceAll(/[^y]/g, "").length / threads.length;
        expect(undyed).toBeGreaterThanOrEqual(0.6);
        expect(undyed).toBeLessThan(1);
        expect(threads).toMatch(/^[ymvwni]+$/);
      }
    }
  });

  it("tells cohorts apart", () => {
    const covers = new Set(ids.map((id) => JSON.stringify(cohortCloth(id))));
    expect(covers.size).toBeGreaterThan(390);
  });
});

it("draws every stage of an introduction, dashed until both have answered", () => {
  const all: Stage[] = ["drafted", "waiting", "introduced", "met", "outcome"];
  const dashed = all.map((of) => Boolean(stage(of).dashed));
  expect(dashed).toEqual([true, true, false, false, false]);
  expect(all.filter((of) => stage(of).knot)).toEqual(["met"]);
});
