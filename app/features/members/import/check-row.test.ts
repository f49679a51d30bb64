import { describe, expect, it } from "vitest";
import { checkRow } from "./check-row";
import { FIELDS, type Field, type Mapping } from "./fields";

const ORDER = FIELDS.filter((field) => !["firstName", "lastName", "lastFirst"].includes(field));

/** Checks a row given by field, with an address and a name unless it says otherwise. */
function check(row: Partial<Record<Field, string>>) {
  const given: Partial<Record<Field, string>> = { email: "ana@example.org", name: "Ana", ...row };
  const order = [...new Set([...ORDER, ...(Object.keys(row) as Field[])])];
  const mapping: Mapping = Object.fromEntries(order.map((field, i) => [i, field]));
  return checkRow(
    order.map((field) => given[field] ?? ""),
    mapping,
    order.length,
  );
}
const fieldsOf = (row: Partial<Record<Field, string>>) => {
  const checked = check(row);
  if (!checked.ok) throw new Error(JSON.stringify(checked.reasons));
  return checked.fields;
};
const reasonsOf = (row: Partial<Record<Field, string>>) => {
  const checked = check(row);
  return checked.ok ? [] : checked.reasons;
};

describe("the address", () => {
  it.each([
    ["  Ana.Perez@Example.ORG ", "ana.perez@example.org"],
    ["\u200Bana@example.org\uFEFF", "ana@example.org"],
    ["mailto:ana@example.org", "ana@example.org"],
    ["Ana Pérez <ana@example.org>", "ana@example.org"],
    ["ana@example.org, ANA@example.org", "ana@example.org"],
    ["ana@example.org;", "ana@example.org"],
    ["ana+weft@sub.example.co", "ana+weft@sub.example.co"],
  ])("%j is %j", (cell, email) => {
    expect(fieldsOf({ email: cell }).email).toBe(email);
  });

  it.each([
    ["", "no-email"],
    ["  ", "no-email"],
    ["n/a", "no-email"],
    ["ninguno", "no-email"],
    ["ana", "email-malformed"],
    ["ana@", "email-malformed"],
    ["ana@example", "email-malformed"],
    ["ana @example.org", "email-malformed"],
    ["write to ana@example.org", "email-malformed"],
    ["ana@b@example.org", "email-malformed"],
    ["iñaki@example.org", "email-letters"],
    ["ana@example.org<script>alert(1)</script>", "email-malformed"],
    ["=cmd|' /C calc'!A0", "email-malformed"],
    ["ana@example.org; bea@example.org", "two-emails"],
    ["ana@example.org y bea@example.org", "two-emails"],
    ["ana@example.org/bea@example.org", "two-emails"],
    ["ana@example.org\nbea@example.org", "two-emails"],
  ])("%j is refused: %s", (cell, code) => {
    expect(reasonsOf({ email: cell })).toEqual([{ code }]);
  });

  it("is refused over 254 characters", () => {
    expect(reasonsOf({ email: `${"a".repeat(250)}@example.org` })).toEqual([
      { code: "email-malformed" },
    ]);
  });
});

describe("the name", () => {
  it("is one line in NFC, without marks that turn or hide text", () => {
    expect(fieldsOf({ name: " Jose\u0301 \u202EÁngel\u202C\u0007 Ibáñez\r\n" }).name).toBe(
      "José Ángel Ibáñez",
    );
  });

  it("keeps emoji whole, joiners and flags too, and right-to-left letters", () => {
    const name = "נעמה 👩🏽‍🌾 🏴󠁧󠁢󠁷󠁬󠁳󠁿 علی‌رضا";
    expect(fieldsOf({ name }).name).toBe(name);
  });

  it("may have 200 code points and is never cut", () => {
    const emoji = "👩🏽‍🌾";
    expect(fieldsOf({ name: `A${"🌱".repeat(199)}` }).name).toBe(`A${"🌱".repeat(199)}`);
    expect(reasonsOf({ name: `שלום${emoji.repeat(75)}` })).toEqual([
      { code: "too-long", about: "name" },
    ]);
  });

  it("is joined from first and last names, and turned round where it is written backwards", () => {
    const names = (cells: string[], mapping: Mapping) => {
      const checked = checkRow(["a@x.org", ...cells], { 0: "email", ...mapping }, 9);
      return checked.ok ? checked.fields.name : checked.reasons;
    };
    expect(names(["Ana", "Pérez"], { 1: "firstName", 2: "lastName" })).toBe("Ana Pérez");
    expect(names(["Pérez", "Maya", "Ana"], { 1: "lastName", 2: "lastName", 3: "firstName" })).toBe(
      "Ana Pérez Maya",
    );
    expect(names(["Pérez Maya, Ana"], { 1: "lastFirst" })).toBe("Ana Pérez Maya");
    expect(names(["Cher"], { 1: "lastFirst" })).toBe("Cher");
    expect(names(["", "Ana"], { 1: "name", 2: "firstName" })).toBe("Ana");
  });

  it("needs a letter, and letters that could be read", () => {
    expect(reasonsOf({ name: "" })).toEqual([{ code: "no-name" }]);
    expect(reasonsOf({ name: " --- \u202E" })).toEqual([{ code: "no-name" }]);
    expect(reasonsOf({ name: "Mu\uFFFDoz" })).toEqual([{ code: "unreadable" }]);
  });
});

describe("the rest of a row", () => {
  it("keeps markup and formulas as plain text", () => {
    const fields = fieldsOf({
      name: "=HYPERLINK(1)",
      story: "<script>alert(1)</script>",
      organization: "+cmd|' /C calc'!A0",
      gifts: "<img src=x onerror=alert(1)>",
    });
    expect(fields).toMatchObject({
      name: "=HYPERLINK(1)",
      story: "<script>alert(1)</script>",
      organization: "+cmd|' /C calc'!A0",
      gifts: ["<img src=x onerror=alert(1)>"],
    });
  });

  it("takes web links only, and says that it left others out", () => {
    const links = (cell: string) => {
      const checked = check({ links: cell });
      return checked.ok ? [checked.fields.links ?? [], checked.remarks] : checked.reasons;
    };
    const leftOut = [{ code: "link-left-out" }];
    expect(links("https://a.example.org/x, www.b.example")).toEqual([
      ["https://a.example.org/x", "https://www.b.example/"],
      [],
    ]);
    expect(links("javascript:alert(1)")).toEqual([[], leftOut]);
    expect(links("JaVaScRiPt:alert(1)//.com")).toEqual([[], leftOut]);
    expect(links("data:text/html,hi\nvbscript:x\nfile:///etc/passwd")).toEqual([[], leftOut]);
    expect(links("https://ana:secret@example.org")).toEqual([[], leftOut]);
    expect(links("http://localhost")).toEqual([[], leftOut]);
    expect(links("@ana")).toEqual([[], leftOut]);
    expect(links("n/a")).toEqual([[], []]);
  });

  it("splits lists by line or semicolon, else by comma, and drops repeats and nothings", () => {
    expect(fieldsOf({ gifts: "Bread, soup; a van\n- bikes" }).gifts).toEqual([
      "Bread, soup",
      "a van",
      "bikes",
    ]);
    expect(fieldsOf({ languages: "English, Español, english, " }).languages).toEqual([
      "English",
      "Español",
    ]);
    expect(fieldsOf({ needs: "Ninguna" }).needs).toBeUndefined();
    expect(fieldsOf({ languages: "C++" }).languages).toEqual(["C++"]);
  });

  it("keeps the paragraphs of a story", () => {
    expect(fieldsOf({ story: " One.\r\n\r\n\r\n\r\nTwo. \n" }).story).toBe("One.\n\nTwo.");
  });

  it("takes away the mark that keeps a spreadsheet from running a cell", () => {
    expect(fieldsOf({ phone: "'+34 600 111 222", story: "'twas so" })).toMatchObject({
      phone: "+34 600 111 222",
      story: "'twas so",
    });
  });

  it("leaves out empty cells", () => {
    expect(fieldsOf({})).toEqual({ email: "ana@example.org", name: "Ana" });
  });

  it("leaves out whole what a profile cannot hold, and says so", () => {
    const checked = check({
      organization: "o".repeat(121),
      story: "s".repeat(2001),
      gifts: `Bread; ${"g".repeat(121)}`,
      needs: Array.from({ length: 13 }, (_, i) => `n${i}`).join(","),
    });
    expect(checked).toMatchObject({
      ok: true,
      fields: { gifts: ["Bread"], needs: Array.from({ length: 12 }, (_, i) => `n${i}`) },
      remarks: [
        { code: "too-long", about: "organization" },
        { code: "too-long", about: "story" },
        { code: "too-long", about: "gifts" },
        { code: "too-many", about: "needs" },
      ],
    });
    expect(checked.ok && checked.fields.story).toBeUndefined();
  });

  it("says every fault of a row at once", () => {
    expect(reasonsOf({ email: "x", name: "" })).toEqual([
      { code: "email-malformed" },
      { code: "no-name" },
    ]);
    expect(reasonsOf({ story: "s".repeat(5001) })).toEqual([{ code: "cell-too-long" }]);
    expect(checkRow(["a@x.org", "Ana", "x"], { 0: "email", 1: "name" }, 2)).toEqual({
      ok: false,
      reasons: [{ code: "too-many-cells" }],
    });
  });
});
