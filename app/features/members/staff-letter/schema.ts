import { z } from "zod";
import { codePoints } from "~/shared/code-points";
import { oneLine, paragraphs } from "~/shared/plain-text";
import type { Text } from "~/text";

/** The longest subject and letter that staff write, in characters. */
export const LONGEST_LETTER = { subject: 120, words: 5_000 } as const;

const said = (t: Text, tidy: (text: string) => string, max: number) =>
  z
    .string(t.common.errors.required)
    .transform(tidy)
    .refine((text) => text !== "", t.common.errors.required)
    .refine((text) => codePoints(text) <= max, t.common.errors.tooLong({ max }));

/** A letter of staff. `id` makes it the same letter when it is sent twice. */
export const staffLetterSchema = (t: Text) =>
  z.object({
    id: z.uuid(),
    subject: said(t, oneLine, LONGEST_LETTER.subject),
    words: said(t, paragraphs, LONGEST_LETTER.words),
  });

export type StaffLetter = z.output<ReturnType<typeof staffLetterSchema>>;
