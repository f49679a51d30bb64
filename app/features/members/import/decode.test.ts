import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "./decode";

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const code = (bytes: Uint8Array) => {
  const read = decode(bytes);
  return read.ok ? read.encoding : read.problem.code;
};

describe("decode", () => {
  it.each([
    ["google-sheets-utf-8.csv", "utf-8", "Kofi Mensah 🌱"],
    ["excel-utf-8-bom.csv", "utf-8", "Zoë Faßbender"],
    ["excel-es-windows-1252.csv", "windows-1252", "Cuota (€)"],
    ["excel-es-windows-1252.csv", "windows-1252", "cooperativas – o de cuentas"],
    ["excel-es-windows-1252.csv", "windows-1252", "d’Habitatge"],
    ["excel-es-windows-1252.csv", "windows-1252", "«La Peña»"],
    ["excel-mac-macintosh.csv", "macintosh", "José Ángel Ibáñez"],
    ["excel-dos-cp850.csv", "cp850", "Ramón Núñez"],
    ["excel-unicode-text-utf-16.csv", "utf-16le", "Quiroga, Tomás"],
  ])("reads %s as %s and keeps %s", (name, encoding, words) => {
    const read = decode(fixture(name));
    expect(read).toMatchObject({ ok: true, encoding });
    expect(read.ok && read.text).toContain(words);
  });

  it("drops the byte order mark", () => {
    const read = decode(fixture("excel-utf-8-bom.csv"));
    expect(read.ok && read.text.startsWith("Name")).toBe(true);
  });

  it("reads UTF-16 of the other order, and without a mark", () => {
    const text = "Nombre\tCorreo\r\nBegoña\tbegona@example.org\r\n";
    expect(code(iconv.encode(text, "utf-16be", { addBOM: true }))).toBe("utf-16be");
    expect(code(iconv.encode(text, "utf-16be"))).toBe("utf-16be");
    expect(code(iconv.encode(text, "utf-16le"))).toBe("utf-16le");
  });

  it("takes plain words with one accent for Windows-1252, not for an older code", () => {
    expect(code(iconv.encode("Name,Email\nRené,rene@example.org\n", "windows-1252"))).toBe(
      "windows-1252",
    );
    expect(code(iconv.encode("Precio\n25 €\n“hola” – adiós\n", "windows-1252"))).toBe(
      "windows-1252",
    );
  });

  it("refuses by name what only looks like a spreadsheet of text", () => {
    const zip = (inside: string) =>
      Buffer.from(`PK\u0003\u0004\u0014\0\u0006\0${inside}`, "latin1");
    expect(code(zip("[Content_Types].xml xl/workbook.xml"))).toBe("not-csv-xlsx");
    expect(code(zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"))).toBe("not-csv-ods");
    expect(code(zip("Index/Document.iwa"))).toBe("not-csv-zip");
    expect(code(Buffer.from("d0cf11e0a1b11ae10000", "hex"))).toBe("not-csv-xls");
    expect(code(Buffer.from("%PDF-1.7\n%âãÏÓ"))).toBe("not-csv-pdf");
    expect(code(Buffer.from("<html><body><table><tr><td>Name"))).toBe("not-csv-html");
    expect(code(Buffer.from('\uFEFF<?xml version="1.0"?><Workbook>'))).toBe("not-csv-html");
    expect(code(Buffer.from("89504e470d0a1a0a0000000d", "hex"))).toBe("not-csv-binary");
    expect(code(Buffer.from("fffe0000410000000a000000", "hex"))).toBe("not-csv-binary");
    expect(code(Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 31)))).toBe(
      "not-csv-binary",
    );
  });

  it("refuses emptiness", () => {
    expect(code(new Uint8Array())).toBe("empty");
    expect(code(Buffer.from("\uFEFF \r\n\r\n"))).toBe("empty");
  });

  it("replaces halves of surrogate pairs, which no database keeps", () => {
    const read = decode(Buffer.from("fffe4e00d800610a0d00", "hex"));
    expect(read.ok && /\p{Surrogate}/u.test(read.text)).toBe(false);
  });
});
