import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { textFor } from "~/text/text.server";
import { deviceSchema, settingsSchema, setupSchema, signInSchema } from "./schema";

const en = textFor("en");

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const errorsOf = (submission: object) => ("error" in submission ? submission.error : null);

const setup = {
  ...{ community: "Millrace Fellows", language: "es", timeZone: "America/Lima" },
  ...{ name: "Luz Herrera", email: "luz@example.org", password: "heron canal thread" },
};
const parseSetup = (change: Record<string, string>) =>
  parseWithZod(form({ ...setup, ...change }), { schema: setupSchema(en) });

describe("addresses", () => {
  const parse = (email: string) =>
    parseWithZod(form({ email, password: "x" }), { schema: signInSchema(en) });

  test("are trimmed and lower case", () => {
    const result = parse("  Luz.Herrera@Example.ORG ");
    expect(result.status === "success" && result.value.email).toBe("luz.herrera@example.org");
  });

  test.each([
    "luz",
    "luz@",
    "@example.org",
    "luz@example",
    "luz herrera@example.org",
    "a@b.org, c@d.org",
    "luz@example.org\u0000",
  ])("%j is refused in a sentence", (email) =>
    expect(errorsOf(parse(email))).toEqual({ email: [en.common.errors.email] }),
  );

  test("an empty one is asked for", () => {
    expect(errorsOf(parse(""))).toEqual({ email: [en.common.errors.required] });
  });
});

describe("the set-up", () => {
  test("takes names in any script, on one line, without control characters", () => {
    const result = parseSetup({ name: " مريم\u0000\tعبد  الله 🧵 \n" });
    expect(result.status === "success" && result.value.name).toBe("مريم عبد الله 🧵");
  });

  test.each([
    [{ name: " \u0000 " }, "name", en.common.errors.required],
    [{ name: "x".repeat(121) }, "name", en.common.errors.tooLong({ max: 120 })],
    [{ community: "x".repeat(81) }, "community", en.common.errors.tooLong({ max: 80 })],
    [{ timeZone: "Mars/Olympus" }, "timeZone", en.common.errors.choice],
    [{ timeZone: "__proto__" }, "timeZone", en.common.errors.choice],
    [{ language: "fr" }, "language", en.common.errors.choice],
    [{ password: "" }, "password", en.common.errors.required],
    [{ password: "x".repeat(1_001) }, "password", en.accounts.passwordProblems.tooLong],
  ])("says what is wrong with %j", (change, field, sentence) => {
    expect(errorsOf(parseSetup(change))).toEqual({ [field]: [sentence] });
  });

  test("says so in Spanish too", () => {
    const es = textFor("es");
    const result = parseWithZod(form({}), { schema: setupSchema(es) });
    expect(errorsOf(result)).toMatchObject({ name: [es.common.errors.required] });
  });

  test("a file or a list in the place of a text is refused, never an error", () => {
    const data = form(setup);
    data.set("name", new File(["x"], "x.txt"));
    data.append("email", "second@example.org");
    const result = parseWithZod(data, { schema: setupSchema(en) });
    expect(Object.keys(errorsOf(result) ?? {}).sort()).toEqual(["email", "name"]);
  });
});

test("settings are one of ours each", () => {
  const parse = (fields: Record<string, string>) =>
    parseWithZod(form({ language: "en", timeZone: "UTC", theme: "dark", ...fields }), {
      schema: settingsSchema(en),
    }).status;
  expect(parse({})).toBe("success");
  expect(parse({ timeZone: "Asia/Calcutta" })).toBe("success");
  expect(parse({ theme: "blue" })).toBe("error");
});

test("a device is named by the hash of its session", () => {
  expect(deviceSchema.safeParse({ session: "a".repeat(64) }).success).toBe(true);
  expect(deviceSchema.safeParse({ session: "A".repeat(64) }).success).toBe(false);
  expect(deviceSchema.safeParse({ session: { not: "x" } }).success).toBe(false);
});
