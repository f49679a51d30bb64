import { z } from "zod";
import { codePoints } from "~/shared/code-points";
import { oneLine, paragraphs } from "~/shared/plain-text";
import { isWebLink } from "~/shared/web-link";
import type { Text } from "~/text";
import { AUDIENCES, FIELDS, LONGEST, MOST, type Field } from "./profile";

const within =
  (max: number) =>
  (text: string): boolean =>
    codePoints(text) <= max;

// Checks after a transform are refinements: conform takes an empty text that comes to a piped
// z.string() for a missing one.
const line = (t: Text, field: keyof typeof LONGEST) =>
  z
    .string()
    .default("")
    .transform(oneLine)
    .refine(within(LONGEST[field]), t.common.errors.tooLong({ max: LONGEST[field] }))
    .transform((text) => text || null);

const values = (t: Text, field: Field) =>
  z
    .string()
    .default("")
    .transform((text) => [
      ...new Set(
        text
          .split(/\r\n?|\n/)
          .map(oneLine)
          .filter(Boolean),
      ),
    ])
    .refine(
      (list) => list.every(within(LONGEST[field])),
      t.common.errors.tooLong({ max: LONGEST[field] }),
    )
    .refine((list) => list.length <= MOST, t.common.errors.tooMany({ max: MOST }));

/** Each field of a profile, from what a form sends: trimmed, bounded, plain text. */
export const profileFields = (t: Text) => ({
  name: z
    .string({ error: t.common.errors.required })
    .transform(oneLine)
    .refine((text) => text !== "", t.common.errors.required)
    .refine(within(LONGEST.name), t.common.errors.tooLong({ max: LONGEST.name })),
  pronouns: line(t, "pronouns"),
  story: z
    .string()
    .default("")
    .transform(paragraphs)
    .refine(within(LONGEST.story), t.common.errors.tooLong({ max: LONGEST.story }))
    .transform((text) => text || null),
  organization: line(t, "organization"),
  neighborhood: line(t, "neighborhood"),
  phone: line(t, "phone"),
  gifts: values(t, "gifts"),
  learning: values(t, "learning"),
  needs: values(t, "needs"),
  languages: values(t, "languages"),
  links: values(t, "links").superRefine((links, context) => {
    for (const value of links)
      if (!isWebLink(value))
        context.addIssue({ code: "custom", message: t.people.you.aLink({ value }) });
  }),
});

const audience = z.enum(AUDIENCES).optional();

/** Who sees each field: `sees-story=ME`. */
export const visibilityFields = Object.fromEntries(
  FIELDS.map((field) => [`sees-${field}`, audience]),
) as Record<`sees-${Field}`, typeof audience>;

/** The form that edits one's own profile. */
export const profileSchema = (t: Text) => z.object({ ...profileFields(t), ...visibilityFields });

export type ProfileForm = z.output<ReturnType<typeof profileSchema>>;

/** Whom somebody lets write to her first. */
export const contactSchema = z.object({ contact: z.enum(["MEMBERS", "CIRCLES", "NOBODY"]) });

export type ContactForm = z.output<typeof contactSchema>;
