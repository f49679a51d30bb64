import { describe, expect, test } from "vitest";
import { aCommunity, aRequest, aSignedInMember, asCookie } from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { mayChooseLanguage } from "./forms.server";
import { languageOf } from "./language.server";
import { readerOf } from "./letters.server";
import { addressees } from "./people.server";
import { viewerOfCookie } from "./sessions.server";

const { db } = useDatabase();

const es = { language: "es" };
const onlyEs = { language: "es", languages: ["es"] };
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

  test("is always one that the community offers; none named, or none known, offers all", () => {
    expect(languageOf(from("lang=en", "en"), null, onlyEs)).toBe("es");
    expect(languageOf(from(undefined, "en,es;q=0.1"), null, onlyEs)).toBe("es");
    expect(languageOf(from("lang=en"), null, { language: "es", languages: [] })).toBe("en");
    expect(languageOf(from("lang=en"), null, { language: "es", languages: ["tlh"] })).toBe("en");
  });
});

test("what is offered no more counts for nobody, in pages and letters, and again when it is", async () => {
  await aCommunity({ language: "es" });
  const she = await aSignedInMember();
  await db.account.update({ where: { id: she.id }, data: { language: "en" } });
  const offer = (languages: string[]) =>
    db.community.update({ where: { id: 1 }, data: { languages } });
  const read = async () => [
    (await viewerOfCookie(she.cookie))?.language,
    (await readerOf(db, { id: she.id }))?.language,
    (await addressees(db, [she.id]))[0]?.language,
  ];
  expect(await read()).toEqual(["en", "en", "en"]);
  await offer(["es"]);
  expect(await read()).toEqual(["es", "es", null]);
  await offer(["en", "es"]);
  expect(await read()).toEqual(["en", "en", "en"]);
});

test("at the door only a language that is offered is chosen", async () => {
  await aCommunity({ languages: ["en"] });
  const choose = async (language: string) => {
    const form = new FormData();
    form.set("intent", "language");
    form.set("language", language);
    const thrown: unknown = await mayChooseLanguage(aRequest("/sign-in"), form).catch(
      (redirect: unknown) => redirect,
    );
    return asCookie((thrown as Response).headers.get("Set-Cookie") ?? "");
  };
  expect(await choose("es")).toBe("");
  expect(await choose("en")).toBe("lang=en");
});
