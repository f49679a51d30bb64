import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { textFor } from "~/text/text.server";
import { communitySchema } from "./schema";

const given: [string, string][] = [
  ...Object.entries({ revision: "1", name: "Millrace", language: "en", timeZone: "UTC" }),
  ...Object.entries({ cloth: "plain", stillTrueMonths: "12", entry: "REQUEST" }),
  ["languages", "es"],
  ["languages", "en"],
  ["entryDomains", " @Millrace.org, river.example\nmillrace.org"],
];

function parse(change: Record<string, string[]> = {}) {
  const form = new FormData();
  for (const [name, value] of given) if (!(name in change)) form.append(name, value);
  for (const [name, values] of Object.entries(change))
    for (const value of values) form.append(name, value);
  const result = parseWithZod(form, { schema: communitySchema(textFor("en")) });
  return result.status === "success" ? result.value : Object.keys(result.error ?? {});
}

test("domains are read as people write them, each once; boxes that are not ticked are off", () => {
  expect(parse()).toMatchObject({
    ...{ languages: ["en", "es"], entryDomains: ["millrace.org", "river.example"] },
    ...{ secondStep: false, membersInvite: false },
  });
  expect(parse({ entryDomains: [""], membersInvite: ["on"] })).toMatchObject({
    ...{ entryDomains: [], membersInvite: true },
  });
});

test.each([
  ["entryDomains", ["org"]],
  ["entryDomains", ["ana@millrace.org"]],
  ["entryDomains", ["*.millrace.org"]],
  ["entryDomains", ["millrace.org/x"]],
  ["entryDomains", [Array.from({ length: 51 }, (_, n) => `d${n}.org`).join(" ")]],
  ["entry", ["DOMAIN"]],
  ["languages", []],
  ["languages", ["tlh"]],
])("%s %j is refused beside its field", (key, values) => {
  expect(parse({ [key]: values })).toContain(key);
});

test("the language of newcomers is one that is offered", () => {
  expect(parse({ languages: ["es"] })).toEqual(["language"]);
  expect(parse({ languages: ["es"], language: ["es"] })).toMatchObject({ languages: ["es"] });
});
