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

const box = z.preprocess((value) => value === "on" || value === true, z.boolean());

/** The settings of the community. */
export const communitySchema = (t: Text) =>
  z.object({
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
  });

export type CommunityGiven = z.output<ReturnType<typeof communitySchema>>;
