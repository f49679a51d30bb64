import { expect, test } from "vitest";
import { readRoster } from "./roster";

test("a person is read field by field, and the rest is her story", () => {
  const [person] = readRoster(`
:: luz | Luz Herrera | she/her | Tower Hill | 
speaks: Español, English
gives: A table for twelve; Sancocho
hides: phone
language: es
came: 12
phone: (413) 555-0150
I cook.
I listen.
`);
  expect(person).toEqual({
    key: "luz",
    name: "Luz Herrera",
    pronouns: "she/her",
    neighborhood: "Tower Hill",
    organization: null,
    languages: ["Español", "English"],
    gifts: ["A table for twelve", "Sancocho"],
    needs: [],
    links: [],
    phone: "(413) 555-0150",
    hides: ["phone"],
    language: "es",
    came: 12,
    story: "I cook.\n\nI listen.",
  });
});

test.each([
  [":: luz | Luz Herrera | she/her", "no person"],
  [":: Luz | Luz Herrera | | | ", "no person"],
  [":: luz | Luz Herrera | | | \nlanguage: fr", "not written in"],
])("%j is refused", (text, reason) => {
  expect(() => readRoster(text)).toThrow(reason);
});
