import { describe, expect, test } from "vitest";
import { folded, slugOf } from "./slug";

describe("the address of a circle", () => {
  test.each([
    ["Tower Hill neighbors", "tower-hill-neighbors"],
    ["  Círculo de Ñandúes — Niños & Año  ", "circulo-de-nandues-ninos-ano"],
    ["Luz’s table, Luz's chairs", "luzs-table-luzs-chairs"],
    ["Straße Øst Łódź", "strasse-ost-lodz"],
    ["../../etc/passwd?x=1#y", "etc-passwd-x-1-y"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
    ["ﬁre ②", "fire-2"],
    ["new", "new-circle"],
    ["NEW!", "new-circle"],
    ["🔥🔥", "circle"],
    ["東京の友", "circle"],
    ["\u202Eevil", "evil"],
    ["", "circle"],
  ])("%s becomes %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("ends at a word when the name is long", () => {
    const slug = slugOf("people who walk along the river ".repeat(9));
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug).toMatch(/^people-who-walk-along-the-river-people-who-walk-along-the$/);
  });

  test("is cut where there is no word to end at", () => {
    expect(slugOf("a".repeat(300))).toBe("a".repeat(60));
  });
});

test("folded texts compare without case and accents", () => {
  expect(folded("ÁÉÍ Ñandú Straße")).toBe("aei nandu straße");
});
