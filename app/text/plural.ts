import type { Language } from "./languages";

const rules = { en: new Intl.PluralRules("en"), es: new Intl.PluralRules("es") };
const numbers = { en: new Intl.NumberFormat("en"), es: new Intl.NumberFormat("es") };

/** Forms of a phrase by CLDR category; `#` stands for the number, written as the language does. */
export interface Forms {
  one: string;
  other: string;
  /** Spanish, from a million on; `other` where it is not given. */
  many?: string;
  /** For none at all, where the phrase differs. */
  zero?: string;
}

/** The form that a count takes in a language. */
export function plural(language: Language, count: number, forms: Forms): string {
  const category = rules[language].select(count);
  const form =
    count === 0 && forms.zero !== undefined
      ? forms.zero
      : ((category === "one" ? forms.one : category === "many" ? forms.many : undefined) ??
        forms.other);
  return form.replaceAll("#", numbers[language].format(count));
}
