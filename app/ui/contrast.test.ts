import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./styles/tokens.css", import.meta.url), "utf8");
const PAIR = /--color-([\w-]+):\s*light-dark\(\s*(#[\da-f]{6}),\s*(#[\da-f]{6})\s*\)/gi;
const colours = new Map(
  [...css.matchAll(PAIR)].map(([, name, light, dark]) => [name ?? "", { light, dark }]),
);

// Relative luminance and contrast as WCAG 2.2 defines them.
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(over: string, ground: string, theme: "light" | "dark"): number {
  const [one, other] = [over, ground].map((name) => {
    const hex = colours.get(name)?.[theme];
    if (!hex) throw new Error(`--color-${name} is not a light-dark() pair`);
    return luminance(hex);
  });
  const [bright, dim] = [Math.max(one ?? 0, other ?? 0), Math.min(one ?? 0, other ?? 0)];
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ["paper", "sheet", "sunk"];
const dyes = ["madder", "verdigris", "weld", "walnut"];
const on = (names: string[], where: string[]) =>
  names.flatMap((name) => where.map((ground): [string, string] => [name, ground]));

const texts: [string, string][] = [
  ...on(["ink", "ink-2", "ink-3", "indigo", "cochineal", "moss"], grounds),
  ...on(
    dyes.map((dye) => `${dye}-ink`),
    grounds,
  ),
  ...dyes.map((dye): [string, string] => [`${dye}-ink`, `${dye}-wash`]),
  ...["indigo", "cochineal", "moss"].map((dye): [string, string] => [dye, `${dye}-wash`]),
  ...on(
    ["ink"],
    [...dyes, "indigo", "cochineal", "moss"].map((dye) => `${dye}-wash`),
  ),
  ["ink-3", "indigo-wash"],
  ["on-indigo", "indigo"],
  ["on-indigo", "indigo-deep"],
  ["on-ink", "ink"],
  ["paper", "weld-ink"],
];

const marks: [string, string][] = [
  ...on([...dyes, "edge"], grounds),
  ...["madder", "verdigris", "weld"].map((dye): [string, string] => [dye, `${dye}-wash`]),
  ["indigo", "line"],
];

describe.each(["light", "dark"] as const)("contrast in the %s theme", (theme) => {
  it.each(texts)("text: %s on %s is at least 4.5", (over, ground) => {
    expect(contrast(over, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("marks: %s on %s is at least 3", (over, ground) => {
    expect(contrast(over, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

it("gives every colour but the scrim and shadows as one pair for both themes", () => {
  const named = [...css.matchAll(/--color-([\w-]+):/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !colours.has(name))).toEqual(["scrim"]);
});
