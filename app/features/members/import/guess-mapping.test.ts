import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "./decode";
import { FIELDS } from "./fields";
import { asMapping, guessMapping, mappingProblem } from "./guess-mapping";
import { HEADER_WORDS } from "./header-words";
import { fold } from "./fold";
import { readTable } from "./read-table";

const fields = (headers: string[], samples: string[][] = []) => {
  const guesses = guessMapping(headers, samples);
  return headers.map((_, column) => guesses[column]?.field ?? null);
};
async function ofFixture(name: string) {
  const text = decode(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
  if (!text.ok) throw new Error(text.problem.code);
  const table = await readTable(text.text);
  if (!table.ok) throw new Error(table.problem.code);
  return fields(
    table.headers,
    table.rows.map(({ cells }) => cells),
  );
}

describe("the words for headers", () => {
  it("are folded and each means one field", () => {
    const all = FIELDS.flatMap((field) => [...HEADER_WORDS[field]]);
    expect(all.filter((word) => word !== fold(word))).toEqual([]);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });
});

describe("guessMapping", () => {
  it("understands a Spanish sheet", async () => {
    expect(await ofFixture("excel-es-windows-1252.csv")).toEqual([
      "firstName",
      "lastName",
      "email",
      "phone",
      "organization",
      "neighborhood",
      "languages",
      "cohort",
      "gifts",
      "needs",
      null,
    ]);
    expect(await ofFixture("title-above-header.csv")).toEqual(["name", "email", "neighborhood"]);
  });

  it("understands the questions of a form, and leaves out other people's addresses", async () => {
    expect(await ofFixture("google-sheets-utf-8.csv")).toEqual([
      null,
      "email",
      "name",
      "pronouns",
      "neighborhood",
      "story",
      "gifts",
      "needs",
      "links",
      null,
    ]);
  });

  it("understands names in two columns and names written backwards", async () => {
    expect(await ofFixture("tabs.csv")).toEqual([
      "firstName",
      "lastName",
      "email",
      "organization",
      "neighborhood",
    ]);
    expect(await ofFixture("excel-unicode-text-utf-16.csv")).toEqual([
      "lastFirst",
      "email",
      "cohort",
      "phone",
    ]);
    expect(fields(["Nombres", "Apellido paterno", "Apellido materno", "Correo"])).toEqual([
      "firstName",
      "lastName",
      "lastName",
      "email",
    ]);
    expect(
      fields(["Nombre", "Correo"], [["Pérez, Ana"], ["Maya Ruiz, Rosa"], ["Ortega, Luis"]]),
    ).toEqual(["lastFirst", "email"]);
  });

  it("looks at the cells where there are no names of columns", async () => {
    expect(await ofFixture("no-header.csv")).toEqual(["name", "email", "phone"]);
  });

  it.each([
    ["CORREO ELECTRÓNICO", "email"],
    ["  E-Mail: ", "email"],
    ["Correo-e", "email"],
    ["¿Qué puedes ofrecer?", "gifts"],
    ["¿Qué necesitas?", "needs"],
    ["Skill 2", "gifts"],
    ["Organisation", "organization"],
    ["Generación / Cohorte", "cohort"],
    ["Teléfono (WhatsApp)", "phone"],
    ["Emergency contact phone", null],
    ["Correo del supervisor", null],
    ["Last visit", null],
    ["Nombre del proyecto", null],
    ["Username", null],
    ["", null],
    ["__proto__", null],
    ["constructor", null],
  ])("%j is %j", (header, field) => {
    expect(fields([header])).toEqual([field]);
  });

  it("gives each field once, to the column that is surest, and list fields as often as they come", () => {
    expect(
      fields(["Contact email here", "Email", "Offers", "Skills", "Name", "First name"]),
    ).toEqual([null, "email", "gifts", "gifts", "name", null]);
  });

  it("says how sure it is", () => {
    expect(guessMapping(["Email", "Your phone please", ""], [["", "", "Ana Pérez"]])).toMatchObject(
      {
        0: { confidence: "sure" },
        1: { confidence: "likely" },
        2: { field: "name", confidence: "guess" },
      },
    );
  });
});

describe("mappingProblem", () => {
  it("wants an email column and a name, and each single field once", () => {
    expect(mappingProblem({ 0: "name" })).toEqual({ code: "no-email-column" });
    expect(mappingProblem({ 0: "email" })).toEqual({ code: "no-name-column" });
    expect(mappingProblem({ 0: "email", 1: "email", 2: "name" })).toEqual({
      code: "field-twice",
      field: "email",
    });
    expect(mappingProblem({ 0: "email", 1: "firstName", 2: "gifts", 3: "gifts" })).toBeNull();
    expect(mappingProblem(asMapping(guessMapping(["Email", "Name"], [])))).toBeNull();
  });
});
