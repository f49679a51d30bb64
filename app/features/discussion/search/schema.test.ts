import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "~/shared/ids";
import { dayAfter, startOfDay } from "./days";
import { askedOf, LONGEST_SEARCH, placeAfter } from "./schema";

const ask = (query: string | Record<string, string>, zone = "UTC") =>
  askedOf(new URLSearchParams(query), zone);

describe("the address of a search", () => {
  test("asks for nothing while it is empty, or names only a circle", () => {
    expect(ask("").search).toBeNull();
    expect(ask("q=+++&by=&from=&to=&circle=").search).toBeNull();
    expect(ask("circle=tower-hill").search).toBeNull();
    expect(ask("circle=tower-hill").typed.circle).toBe("tower-hill");
  });

  test("means what was typed, cleaned of what nobody sees", () => {
    expect(ask({ q: " two\n words\u0000\u202E ", by: " Ana ", circle: "a-b" }).search).toEqual({
      ...{ words: "two words", by: "Ana", circle: "a-b" },
      ...{ from: null, until: null, files: false, after: null },
    });
    expect(ask("files=on").search?.files).toBe(true);
    expect(ask("files=off").search).toBeNull();
  });

  test("is cut where it is long, and says so", () => {
    const asked = ask({ q: "x".repeat(2_000) });
    expect(asked.wrong).toEqual({ q: "long" });
    expect(asked.search?.words).toHaveLength(LONGEST_SEARCH);
    expect(ask({ q: "x".repeat(LONGEST_SEARCH) }).wrong).toEqual({});
    expect(ask({ q: `${"x".repeat(LONGEST_SEARCH - 1)}🧵` }).search?.words).toMatch(/x$/);
  });

  test("has days of the reader's zone, the last one whole", () => {
    const { search } = ask("from=2026-03-08&to=2026-03-08", "America/New_York");
    expect(search?.from?.toISOString()).toBe("2026-03-08T05:00:00.000Z");
    // The clocks went forward in between.
    expect(search?.until?.toISOString()).toBe("2026-03-09T04:00:00.000Z");
  });

  test.each([
    ["from=yesterday", { from: "date" }],
    ["to=2026-02-30", { to: "date" }],
    ["from=0000-01-01", { from: "date" }],
    ["from=2026-02-02&to=2026-02-01", { to: "order" }],
    ["from=x&to=y", { from: "date", to: "date" }],
  ])("%s is told and kept, and nothing is looked for", (query, wrong) => {
    const asked = ask(`q=tea&${query}`);
    expect(asked.wrong).toEqual(wrong);
    expect(asked.search).toBeNull();
    expect(asked.typed).toMatchObject(Object.fromEntries(new URLSearchParams(query)));
    expect(asked.typed.q).toBe("tea");
  });

  test("goes on after a place, and begins anew after what is none", () => {
    const place = { at: new Date("2026-03-01T00:00:00.123Z"), id: newId(), loose: false };
    for (const one of [place, { ...place, loose: true }])
      expect(ask({ q: "tea", after: placeAfter(one) }).search?.after).toEqual(one);
    for (const after of ["", "x", "1~2", `1~${"-".repeat(36)}`, `${"9".repeat(15)}~${newId()}`])
      expect(ask({ q: "tea", after }).search?.after).toBeNull();
  });

  test("never throws", () => {
    const field = fc.constantFrom("q", "by", "circle", "from", "to", "files", "after", "other");
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.string({ unit: "binary" }))), (pairs) => {
        const { search } = askedOf(new URLSearchParams(pairs), "America/Sao_Paulo");
        expect(search?.words ?? "").not.toMatch(/\u0000/);
      }),
    );
  });
});

describe("a day begins", () => {
  test.each([
    ["2026-01-01", "UTC", "2026-01-01T00:00:00.000Z"],
    ["2026-07-01", "America/New_York", "2026-07-01T04:00:00.000Z"],
    ["2026-01-01", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
    ["2026-01-01", "Asia/Kathmandu", "2025-12-31T18:15:00.000Z"],
    // Midnight was skipped there: the day began at one.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
  ])("%s in %s at %s", (day, zone, at) => {
    expect(startOfDay(day, zone)?.toISOString()).toBe(at);
  });

  test("where the one before ended", () => {
    expect(dayAfter("2024-02-28")).toBe("2024-02-29");
    expect(dayAfter("2025-12-31")).toBe("2026-01-01");
    expect(dayAfter("2026-1-1")).toBeNull();
  });
});
