import { z } from "zod";
import { oneLine } from "~/shared/plain-text";
import { LANGUAGES, type Text } from "~/text";
import { CLOTHS } from "~/ui/look";
import { isTimeZone } from "../time-zones";

export const ROLES = ["MEMBER", "WEAVER", "STAFF", "OWNER"] as const;
export const PEOPLE_STATES = ["all", "here", "unclaimed", "gone"] as const;

/** The query of the people table. A broken value counts as none. */
export const peopleAsked = z.object({
  q: z
    .string()
    .transform((q) => oneLine(q).slice(0, 100))
    .catch(""),
  role: z.enum(["all", ...ROLES]).catch("all"),
  state: z.enum(PEOPLE_STATES).catch("all"),
  name: z.string().max(300).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

export type PeopleAsked = z.output<typeof peopleAsked>;

/** Giving a role, or turning a lost second step off. */
export const personForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("role"), person: z.uuid(), role: z.enum(ROLES) }),
  z.object({ intent: z.literal("second-off"), person: z.uuid() }),
]);

/** How people come in whom nobody brought. */
export const ENTRIES = ["INVITATION", "REQUEST"] as const;

const DOMAIN =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const MOST_DOMAINS = 50;

// One on a line, or between commas; an @ in front is what many write.
const domainsIn = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((domain) => domain.replace(/^@/, ""))
      .filter(Boolean),
  ),
];

const domains = (t: Text) =>
  z
    .string()
    .default("")
    .transform(domainsIn)
    .superRefine((list, context) => {
      const wrong = list.find((domain) => !DOMAIN.test(domain));
      if (wrong !== undefined) {
        const message = t.accounts.noDomain({ value: wrong.slice(0, 80) });
        context.addIssue({ code: "custom", message });
      }
    })
    .refine((list) => list.length <= MOST_DOMAINS, t.common.errors.tooMany({ max: MOST_DOMAINS }));

const languages = (t: Text) =>
  z
    .union([z.array(z.enum(LANGUAGES)), z.enum(LANGUAGES).transform((language) => [language])])
    .default([])
    .transform((chosen) => LANGUAGES.filter((language) => chosen.includes(language)))
    .refine((chosen) => chosen.length > 0, t.accounts.oneLanguage);

const box = z.preprocess((value) => value === "on" || value === true, z.boolean());

/** The settings of the community. */
export const communitySchema = (t: Text) =>
  z
    .object({
      revision: z.coerce.number().int(),
      name: z
        .string(t.common.errors.required)
        .transform(oneLine)
        .pipe(
          z
            .string()
            .min(1, t.common.errors.required)
            .max(80, t.common.errors.tooLong({ max: 80 })),
        ),
      language: z.enum(LANGUAGES, t.common.errors.choice),
      timeZone: z.string(t.common.errors.choice).refine(isTimeZone, t.common.errors.choice),
      cloth: z.enum(CLOTHS, t.common.errors.choice),
      secondStep: box,
      stillTrueMonths: z.coerce.number(t.common.errors.choice).int().min(0).max(60),
      languages: languages(t),
      entry: z.enum(ENTRIES, t.common.errors.choice),
      entryDomains: domains(t),
      membersInvite: box,
    })
    .refine(({ language, languages }) => languages.includes(language), {
      path: ["language"],
      message: t.accounts.languageNotOffered,
    });

export type CommunityGiven = z.output<ReturnType<typeof communitySchema>>;
