import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareJobs, stopJobs } from "~/platform/jobs/jobs.server";
import { useDatabase } from "../../../../tests/support/database";
import { attachmentName, errorsCsv } from "./errors-csv.server";
import { byEmail, fixture, staff, bringIn, tryOut } from "./fixtures/steps";
import { loadImportFor } from "./queries.server";
import { staffText } from "~/text/staff";
import { reasonText } from "./words";

useDatabase();
beforeAll(() => prepareJobs());
afterAll(() => stopJobs());

async function csvOf(id: string, language: "en" | "es") {
  const found = await loadImportFor(await staff(), id);
  const words = staffText[language].imports;
  const chunks: Buffer[] = [];
  const lines = errorsCsv(found, {
    row: words.errorsFile.row,
    why: words.errorsFile.why,
    reason: (reason) => reasonText(words, reason),
  });
  for await (const chunk of lines) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString("utf8");
}

it("lists what was not taken as it came, with the reason and the file's own columns", async () => {
  const viewer = await staff();
  const id = await tryOut(viewer, fixture("google-sheets-utf-8.csv"));
  const text = await csvOf(id, "en");
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text).toContain("\r\n");
  const rows = parse(text, { bom: true }) as string[][];
  expect(rows[0]?.slice(0, 4)).toEqual(["Row in the file", "Why", "Timestamp", "Email Address"]);
  expect(rows.slice(1).map(([row, why]) => [row, why])).toEqual([
    ["4", "The email address is not whole."],
    ["5", "The same email address is in row 3 already."],
    ["6", "A link was left out: a link starts with https:// or http://."],
  ]);
});

it("speaks Spanish, and uses the delimiter of the file", async () => {
  const viewer = await staff();
  const id = await tryOut(viewer, fixture("excel-es-windows-1252.csv"));
  const text = await csvOf(id, "es");
  expect(text).toContain(
    "6;Hay dos correos en una celda. Deja uno.;Ángel;Muñoz Peña;angel.munoz@example.org y angel@correo.example",
  );
});

it("lets no spreadsheet run a cell, and reads its own file back", async () => {
  const viewer = await staff();
  const id = await tryOut(
    viewer,
    `Name,Email,"=cmd|' /C calc'!A0",Phone\n=1+1,no address,@SUM(A1),+34 600 111 222\n-2+3,,"\t=1",\n`,
  );
  const text = await csvOf(id, "en");
  const rows = parse(text, { bom: true, relax_column_count: true }) as string[][];
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  const fixed = text.replace("no address", "ana@x.org");
  await bringIn(viewer, fixed);
  expect(await byEmail("ana@x.org")).toMatchObject({ name: "=1+1", phone: "+34 600 111 222" });
});

it("has a name that cannot end its header", () => {
  expect(attachmentName('ñ";\r\nSet-Cookie: x=(1).csv', "rows")).toBe(
    `attachment; filename="rows.csv"; filename*=UTF-8''%C3%B1%22%3B%0D%0ASet-Cookie%3A%20x%3D%281%29-rows.csv`,
  );
});
