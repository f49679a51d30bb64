import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "./decode";
import { guessDelimiter, readTable } from "./read-table";

async function table(text: string) {
  const read = await readTable(text);
  if (!read.ok) throw new Error(read.problem.code);
  return read;
}
async function problem(text: string) {
  const read = await readTable(text);
  return read.ok ? null : read.problem;
}
async function fixture(name: string) {
  const read = decode(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
  if (!read.ok) throw new Error(read.problem.code);
  return table(read.text);
}

describe("guessDelimiter", () => {
  it.each([
    ["Name,Email\nAna,ana@x.org", ","],
    ["Name;Email\nAna;ana@x.org", ";"],
    ["Name\tEmail\nAna\tana@x.org", "\t"],
    ["Name|Email\nAna|ana@x.org", "|"],
    ["Nombre, apellidos;Correo\nPérez, Ana;ana@x.org\nMaya, Rosa;rosa@x.org", ";"],
    ["Name;Email;Offers\nAna;ana@x.org;Bread, soup\nRosa;rosa@x.org;Vans, bikes", ";"],
    ['Email,Story\nana@x.org,"one; two; three"\nrosa@x.org,"four; five; six"', ","],
    ['"a;b";"c,d"\n"e;f";"g,h"', ";"],
    ["Email\nana@x.org\nrosa@x.org", ","],
  ])("%j is separated by %j", (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});

describe("readTable", () => {
  it("reads what Excel saves in Spanish, and skips the empty row but counts it", async () => {
    const read = await fixture("excel-es-windows-1252.csv");
    expect(read.delimiter).toBe(";");
    expect(read.headers).toHaveLength(11);
    expect(read.rows.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
    expect(read.rows[1]?.cells[8]).toBe("Radio comunitaria; sonido");
  });

  it("reads quoted line breaks and doubled quotation marks from Google Sheets", async () => {
    const read = await fixture("google-sheets-utf-8.csv");
    expect(read.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(read.rows[0]?.cells[5]).toContain("4th.\r\n\r\nThen");
    expect(read.rows[1]?.cells[5]).toBe('He said "start with the bus", so I did.');
  });

  it("reads tabs, old Macintosh line ends, and Excel's sep= line", async () => {
    expect((await fixture("tabs.csv")).delimiter).toBe("\t");
    expect((await fixture("excel-unicode-text-utf-16.csv")).rows).toHaveLength(2);
    expect((await fixture("excel-mac-macintosh.csv")).rows).toHaveLength(3);
    const declared = await fixture("sep-line.csv");
    expect(declared.headers).toEqual(["Name", "Email"]);
    expect(declared.rows).toEqual([
      { line: 3, cells: ["Wendell, the electrician", "wendell@example.org"] },
    ]);
  });

  it("knows a file without a header row", async () => {
    const read = await fixture("no-header.csv");
    expect(read.headers).toEqual(["", "", ""]);
    expect(read.rows.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it("passes over a title above the header", async () => {
    const read = await fixture("title-above-header.csv");
    expect(read.headers).toEqual(["Nombre y apellidos", "Correo", "Barrio"]);
    expect(read.rows.map(({ line }) => line)).toEqual([4, 6]);
  });

  it("pads short rows, keeps what a long row has too much, keeps headers that come twice", async () => {
    const read = await table(
      "Email,Name,Name\na@x.org,Ana\nb@x.org,Bea,B,extra,,\nc@x.org,Cai,C\n",
    );
    expect(read.headers).toEqual(["Email", "Name", "Name"]);
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ["a@x.org", "Ana", ""],
      ["b@x.org", "Bea", "B", "extra"],
      ["c@x.org", "Cai", "C"],
    ]);
  });

  it("gives a column that all rows have and the header lacks a place without a name", async () => {
    const read = await table("Email,Name\na@x.org,Ana,1\nb@x.org,Bea,2\n");
    expect(read.headers).toEqual(["Email", "Name", ""]);
  });

  it("takes quotation marks inside a word for letters", async () => {
    const read = await table('Name,Email\nJuan "Chico" Pérez,juan@x.org\n');
    expect(read.rows[0]?.cells[0]).toBe('Juan "Chico" Pérez');
  });

  it("says where a quotation mark opens that never closes", async () => {
    expect(await problem('Name,Email\nAna,a@x.org\n"Bea,b@x.org\nCai,c@x.org\n')).toEqual({
      code: "quote-open",
      count: 3,
    });
  });

  it("refuses 400 columns with their number, unless they are empty", async () => {
    const row = (cell: string, n: number) => Array<string>(n).fill(cell).join(",");
    expect(await problem(`${row("x", 400)}\n${row("1", 400)}\n`)).toEqual({
      code: "too-many-columns",
      count: 400,
    });
    const empty = await table(`Email,Name${row("", 400)}\na@x.org,Ana${row("", 400)}\n`);
    expect(empty.headers).toEqual(["Email", "Name"]);
  });

  it("takes 20,000 rows and refuses one more", async () => {
    const rows = (n: number) =>
      "Email\n" + Array.from({ length: n }, (_, i) => `p${i}@x.org`).join("\n");
    expect((await table(rows(20_000))).rows).toHaveLength(20_000);
    expect(await problem(rows(20_001))).toEqual({ code: "too-many-rows" });
    expect(await problem(rows(200_000))).toEqual({ code: "too-many-rows" });
  });

  it("refuses a file with a header and nobody in it", async () => {
    expect(await problem("Name,Email\n,\n\n")).toEqual({ code: "no-rows" });
  });
});
