/** The languages Weft speaks. */
export const LANGUAGES = ["en", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", es: "Español" };

/** The languages that a community offers, in our order; all of ours where it names none that we speak. */
export function offered(chosen: readonly string[]): Language[] {
  const some = LANGUAGES.filter((language) => chosen.includes(language));
  return some.length > 0 ? some : [...LANGUAGES];
}

/** The best of some of our languages for an Accept-Language header; the fallback where none fits. */
export function pickLanguage(
  header: string | null,
  fallback: Language,
  among: readonly Language[] = LANGUAGES,
): Language {
  const wanted = (header ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", ...params] = part.trim().toLowerCase().split(";");
      const q = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean);
      return { tag: tag.split("-")[0] ?? "", quality: q === undefined ? 1 : Number(q) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const found = among.find((language) => language === tag);
    if (found) return found;
  }
  return fallback;
}
