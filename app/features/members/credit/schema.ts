import { z } from "zod";
import { codePoints } from "~/shared/code-points";
import { oneLine } from "~/shared/plain-text";
import type { Text } from "~/text";

/** The most that a line of credit and its company hold, in characters. */
export const LONGEST_CREDIT = { words: 280, company: 200 };

const line = (t: Text, max: number) =>
  z
    .string({ error: t.common.errors.required })
    .transform(oneLine)
    .refine((text) => text !== "", t.common.errors.required)
    .refine((text) => codePoints(text) <= max, t.common.errors.tooLong({ max }));

/** A line about somebody else: what was done, and in whose company. `credit` is made by the form, so that sending twice is once. */
export const creditSchema = (t: Text) =>
  z.object({
    credit: z.uuid(),
    words: line(t, LONGEST_CREDIT.words),
    company: line(t, LONGEST_CREDIT.company),
  });

export type CreditForm = z.output<ReturnType<typeof creditSchema>>;

/** What may be done with a line that is there. */
export const creditIntent = z.object({
  intent: z.enum(["decline-credit", "show-credit", "take-credit-back"]),
  credit: z.uuid(),
});
export type CreditIntent = z.output<typeof creditIntent>;
