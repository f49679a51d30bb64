import { expect, test } from "vitest";
import type { FieldKind } from "../fields/field";
import { definedByName, readDefined } from "./defined";

const choices = [
  { id: "n", label: "North", retired: false },
  { id: "s", label: "South, by the mill", retired: false },
  { id: "o", label: "Old", retired: true },
];
const none = { text: null, choiceIds: [], onDate: null };

test.each<[FieldKind, string, unknown]>([
  ["TEXT", "  Heron \n", { ...none, text: "Heron" }],
  ["TEXT", " ", null],
  ["TEXT", "x".repeat(201), "left-out"],
  ["LONG_TEXT", "One\r\nTwo", { ...none, text: "One\nTwo" }],
  ["LINK", "https://example.org/a", { ...none, text: "https://example.org/a" }],
  ["LINK", "javascript:alert(1)", "left-out"],
  ["DATE", "2026-02-28", { ...none, onDate: "2026-02-28" }],
  ["DATE", "2026-02-30", "left-out"],
  ["DATE", "3/4/2026", "left-out"],
  ["CHOICE", "north", { ...none, choiceIds: ["n"] }],
  ["CHOICE", "South, by the mill", { ...none, choiceIds: ["s"] }],
  ["CHOICE", "North; South, by the mill", "left-out"],
  ["CHOICES", "NORTH; south by the mill", { ...none, choiceIds: ["n", "s"] }],
  ["CHOICES", "North; East", "left-out"],
  ["CHOICES", "Old", "left-out"],
])("%s %j: %j", (kind, cell, value) => {
  expect(readDefined({ kind, choices }, cell)).toEqual(value);
});

test("a column named as a field is fills it", () => {
  const defined = [{ key: "k", label: "Año de ingreso" }];
  expect(definedByName("ANO  DE INGRESO:", defined)).toBe("f:k");
  expect(definedByName("", defined)).toBeNull();
  expect(definedByName("Año", defined)).toBeNull();
});
