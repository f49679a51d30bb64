import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { staffText } from "~/text/staff";
import { textFor } from "~/text/text.server";
import { columnsSchema, rowsQuery } from "./schema";

const ID = "01a20acd-2563-77c2-8ff7-36dbcdc00610";
const words = staffText.en.imports;

function parse(form: Record<string, string>) {
  const data = new URLSearchParams({ "columns.c0": "email", "columns.c1": "name", ...form });
  return parseWithZod(data, { schema: columnsSchema(textFor("en"), words) });
}
const valueOf = (form: Record<string, string>) => {
  const submission = parse(form);
  return submission.status === "success" ? submission.value : submission.error;
};

describe("columnsSchema", () => {
  it("takes columns, those left out too, and each answer about the cohort", () => {
    const columns = { 0: "email", 1: "name" };
    expect(valueOf({ "columns.c2": "", cohort: "none", newProgram: "" })).toEqual({
      columns,
      cohort: { kind: "none" },
    });
    expect(valueOf({ cohort: "one", cohortId: ID })).toEqual({
      columns,
      cohort: { kind: "one", cohortId: ID },
    });
    expect(valueOf({ cohort: "new", newCohort: "  C\u202E 1 ", newProgram: "P" })).toEqual({
      columns,
      cohort: { kind: "new", name: "C 1", program: { name: "P" } },
    });
    expect(valueOf({ cohort: "new", newCohort: "C", programId: ID, newProgram: "" })).toEqual({
      columns,
      cohort: { kind: "new", name: "C", program: { id: ID } },
    });
    expect(valueOf({ cohort: "new", newCohort: "C", programId: ID, newProgram: "P" })).toEqual({
      columns,
      cohort: { kind: "new", name: "C", program: { name: "P" } },
    });
    expect(valueOf({ "columns.c2": "cohort", cohort: "column", newProgram: "P" })).toEqual({
      columns: { ...columns, 2: "cohort" },
      cohort: { kind: "column", program: { name: "P" } },
    });
  });

  it("says beside each field what is missing", () => {
    expect(valueOf({ cohort: "" })).toEqual({ cohort: ["Please choose one of these."] });
    expect(valueOf({ cohort: "one" })).toEqual({ cohortId: ["Please choose one of these."] });
    expect(valueOf({ cohort: "new" })).toEqual({
      newCohort: ["This is needed."],
      newProgram: [words.mapping.programNeeded],
    });
    expect(valueOf({ cohort: "column", newProgram: "P" })).toEqual({
      cohort: [words.mapping.noCohortColumn],
    });
    expect(valueOf({ "columns.c0": "", cohort: "none" })).toEqual({
      columns: ["One column has to be the email address: it tells people apart."],
    });
    expect(valueOf({ "columns.c2": "name", cohort: "none" })).toEqual({
      columns: ["Two columns mean “Full name”. Keep one and leave the other out."],
    });
  });

  it("refuses what no form of ours sends", () => {
    expect(parse({ "columns.c2": "role", cohort: "none" }).status).toBe("error");
    expect(valueOf({ "columns.__proto__": "email", cohort: "none" })).toMatchObject({
      columns: { 0: "email", 1: "name" },
    });
    expect(parse({ cohort: "one", cohortId: "1 or 1=1" }).status).toBe("error");
    expect(({} as Record<string, unknown>)["email"]).toBeUndefined();
  });
});

describe("rowsQuery", () => {
  it("begins at the beginning when it is broken", () => {
    expect(rowsQuery.parse({ only: "ERROR", after: "51" })).toEqual({ only: "ERROR", after: 51 });
    expect(rowsQuery.parse({ only: "x", after: "-1" })).toEqual({ only: null, after: 0 });
    expect(rowsQuery.parse({})).toEqual({ only: null, after: 0 });
  });
});
