import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder } from "./sources";

type Entry = string | ((...args: never[]) => string) | Catalogue;
interface Catalogue {
  [key: string]: Entry;
}

const namesOf = (language: string) =>
  filesUnder(`app/text/${language}`)
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.slice(`app/text/${language}/`.length));

async function load(path: string): Promise<Catalogue> {
  return (await import(resolve(path))) as Catalogue;
}

/** Every entry with its path and kind; functions with the number of their parameters. */
function kindsOf(entry: Entry | undefined, at = ""): Record<string, string> {
  if (typeof entry === "string") return { [at]: "text" };
  if (typeof entry === "function") return { [at]: `function of ${entry.length}` };
  const inside = Object.entries(entry ?? {});
  return Object.assign(
    {},
    ...inside.map(([key, value]) => kindsOf(value, at ? `${at}.${key}` : key)),
  );
}

function textsOf(entry: Entry, at = ""): [string, string][] {
  if (typeof entry === "string") return [[at, entry]];
  if (typeof entry === "function") return [];
  return Object.entries(entry).flatMap(([key, value]) => textsOf(value, at ? `${at}.${key}` : key));
}

/** Every text, and of functions their source. */
const writtenIn = (entry: Entry): string[] =>
  typeof entry === "object" ? Object.values(entry).flatMap(writtenIn) : [String(entry)];

test("English and Spanish have the same catalogues", () => {
  expect(namesOf("es")).toEqual(namesOf("en"));
});

describe.each(namesOf("en"))("%s", (name) => {
  // The catalogue is exported under the language's name or its own: its first key is left out.
  const inside = (catalogue: Catalogue) => Object.values(catalogue)[0] as Catalogue;

  test("has the same entries of the same kinds in both languages", async () => {
    const en = inside(await load(`app/text/en/${name}`));
    const es = inside(await load(`app/text/es/${name}`));
    expect(kindsOf(es)).toEqual(kindsOf(en));
  });

  test("has no empty entry, and none left in English", async () => {
    const en = new Map(textsOf(inside(await load(`app/text/en/${name}`))));
    const es = textsOf(inside(await load(`app/text/es/${name}`)));
    expect([...en, ...es].filter(([, text]) => text.trim() === "")).toEqual([]);
    const wordy = es.filter(([, text]) => text.split(/\s+/).length >= 4);
    expect(wordy.filter(([key, text]) => en.get(key) === text)).toEqual([]);
  });

  test.each(["en", "es"])("has no typewriter apostrophes: %s", async (language) => {
    const catalogue = inside(await load(`app/text/${language}/${name}`));
    expect(writtenIn(catalogue).filter((text) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });
});
