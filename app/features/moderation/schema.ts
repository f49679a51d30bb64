import { z } from "zod";
import { isId } from "~/shared/ids";
import { paragraphs } from "~/shared/plain-text";
import type { Text } from "~/text";
import { LONGEST } from "./report";

const id = z.string().refine(isId);

/** Blocking somebody, or no longer. */
export const blockSchema = z.object({
  memberId: id,
  blocked: z.enum(["1", "0"]).transform((value) => value === "1"),
});

// Refined and not piped: conform takes an empty text for none wherever a string schema stands.
const words = (t: Text, max: number) =>
  z
    .string()
    .optional()
    .transform((text) => paragraphs(text ?? ""))
    .refine((text) => text.length <= max, t.common.errors.tooLong({ max }));

/** A report: why, and the neighbors that are shared with it. */
export const reportSchema = (t: Text) =>
  z.object({
    reason: words(t, LONGEST.reason).refine(
      (text) => text !== "",
      t.moderation.report.reasonNeeded,
    ),
    also: z
      .union([id.transform((one) => [one]), z.array(id).max(10)])
      .optional()
      .transform((ticked) => ticked ?? []),
  });

/** What staff answer when they close a report. */
export const answerSchema = (t: Text) =>
  z.object({
    answer: words(t, LONGEST.answer).refine((text) => text !== "", t.common.errors.required),
  });

const cursor = z
  .string()
  .regex(/^\d{1,14}~[0-9a-f-]{36}$/)
  .transform((text) => {
    const [at = "", rest = ""] = text.split("~");
    return { at: new Date(Number(at)), id: rest };
  })
  .refine((place) => isId(place.id));

/** Where the list of reports goes on. */
export type ReportPlace = z.output<typeof cursor>;

/** What the address of the list of reports may ask. */
export const reportsQuery = z.object({
  show: z.enum(["open", "closed"]).catch("open"),
  before: cursor.nullable().catch(null),
});
