import { describe, expect, test } from "vitest";
import { aRequest } from "../../../tests/support/coming-in";
import { languageOf } from "./language.server";

const es = { language: "es" };
const from = (cookie?: string, accepts?: string) =>
  aRequest("/", {
    ...(cookie === undefined ? {} : { cookie }),
    ...(accepts === undefined ? {} : { headers: { "Accept-Language": accepts } }),
  });

describe("the language of a page", () => {
  test("is the viewer's before anything else", () => {
    expect(languageOf(from("lang=en", "en"), { language: "es" }, null)).toBe("es");
  });

  test("else the one chosen on this device, the browser's, the community's, English", () => {
    expect(languageOf(from("lang=es", "en"), null, null)).toBe("es");
    expect(languageOf(from("lang=tlh", "es-PE,es;q=0.9"), null, null)).toBe("es");
    expect(languageOf(from(undefined, "fr-FR"), null, es)).toBe("es");
    expect(languageOf(from(undefined, "fr"), null, { language: "xx" })).toBe("en");
    expect(languageOf(from("lang=%E0%A4%A"), null, null)).toBe("en");
  });
});
