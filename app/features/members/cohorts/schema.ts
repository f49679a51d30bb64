import { z } from "zod";
import { codePoints } from "~/shared/code-points";
import { oneLine, paragraphs } from "~/shared/plain-text";
import type { Text } from "~/text";
import { STAGES } from "./cohort";

const NAME = 120;
const LINE = 200;
const NOTES = 10_000;
const WORDS = 4_000;

const short = (t: Text, max: number) =>
  z
    .string()
    .default("")
    .transform(oneLine)
    .refine((text) => codePoints(text) <= max, t.common.errors.tooLong({ max }));

const long = (t: Text, max: number) =>
  z
    .string()
    .default("")
    .transform(paragraphs)
    .refine((text) => codePoints(text) <= max, t.common.errors.tooLong({ max }));

const needed = (t: Text, max: number) =>
  short(t, max).refine((text) => text !== "", t.common.errors.required);

const orNull = (text: string) => text || null;

const day = (t: Text) =>
  z
    .string()
    .default("")
    .refine((text) => text === "" || isDay(text), t.cohorts.errors.day);

/** A day between 1900 and 2199 as YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The form that makes or changes a cohort. */
export const cohortSchema = (t: Text) =>
  z
    .object({
      program: needed(t, NAME),
      name: needed(t, NAME),
      stage: z.enum(STAGES, t.common.errors.choice),
      startsOn: day(t).transform(orNull),
      endsOn: day(t).transform(orNull),
      place: short(t, NAME).transform(orNull),
      line: short(t, LINE).transform(orNull),
      circleId: z
        .union([z.literal(""), z.uuid()], t.common.errors.choice)
        .default("")
        .transform(orNull),
      staffNotes: long(t, NOTES).transform(orNull),
      revision: z.coerce.number().int().min(0).default(0),
    })
    .superRefine(({ startsOn, endsOn }, context) => {
      if (startsOn && endsOn && endsOn < startsOn)
        context.addIssue({ code: "custom", path: ["endsOn"], message: t.cohorts.errors.order });
    });

export type CohortForm = z.output<ReturnType<typeof cohortSchema>>;

/** The form that says when a cohort graduates. */
export const graduationSchema = (t: Text) =>
  z.object({
    heldOn: day(t).refine((text) => text !== "", t.common.errors.required),
    place: short(t, NAME).transform(orNull),
    words: long(t, WORDS),
  });

export type GraduationForm = z.output<ReturnType<typeof graduationSchema>>;

/** Somebody who is taken out of a cohort. */
export const removalSchema = z.object({ memberId: z.uuid() });

/** Where the list of people goes on. A broken place begins at the beginning. */
export const peopleFrom = z.object({
  name: z.string().max(400).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

/** Where the list of cohorts goes on; null begins at the beginning. */
export const cohortsFrom = z
  .object({
    stage: z.enum(STAGES),
    startsOn: z
      .string()
      .refine((text) => text === "" || isDay(text))
      .transform(orNull),
    id: z.uuid(),
  })
  .nullable()
  .catch(null);
