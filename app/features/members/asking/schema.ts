import { z } from "zod";
import { codePoints } from "~/shared/code-points";
import { oneLine, paragraphs } from "~/shared/plain-text";
import type { Text } from "~/text";
import { LONGEST } from "../profile";

/** The longest of what somebody writes who asks to come in, in characters. */
export const LONGEST_ASKING = { email: 254, note: 600, knows: 160, words: 600 } as const;

const within = (t: Text, max: number) =>
  [(text: string) => codePoints(text) <= max, t.common.errors.tooLong({ max })] as const;

/** Asking to come in. `more` is a box that people do not see: what fills it in is no person. */
export const askingSchema = (t: Text) =>
  z.object({
    name: z
      .string(t.common.errors.required)
      .transform(oneLine)
      .refine((text) => text !== "", t.common.errors.required)
      .refine(...within(t, LONGEST.name)),
    email: z
      .string(t.common.errors.required)
      .trim()
      .toLowerCase()
      .max(LONGEST_ASKING.email, t.common.errors.email)
      .regex(z.regexes.email, t.common.errors.email),
    note: z
      .string(t.common.errors.required)
      .transform(paragraphs)
      .refine((text) => text !== "", t.common.errors.required)
      .refine(...within(t, LONGEST_ASKING.note)),
    knows: z
      .string()
      .default("")
      .transform(oneLine)
      .refine(...within(t, LONGEST_ASKING.knows)),
    more: z.string().default(""),
  });

export type Asking = z.output<ReturnType<typeof askingSchema>>;

/** What staff answer: an invitation, a letter that says no, or nothing at all. The words go into the letter. */
export const answerSchema = (t: Text) =>
  z.object({
    intent: z.enum(["invite", "decline", "quietly"]),
    request: z.uuid(),
    words: z
      .string()
      .default("")
      .transform(paragraphs)
      .refine(...within(t, LONGEST_ASKING.words))
      .transform((text) => text || null),
  });

export type Answering = z.output<ReturnType<typeof answerSchema>>;

/** The query of the page of those who ask. A broken place begins at the beginning. */
export const requestsQuery = z.object({
  show: z.enum(["waiting", "answered"]).catch("waiting"),
  from: z.uuid().optional().catch(undefined),
});

export type RequestsQuery = z.output<typeof requestsQuery>;

/** What was just done, as the address says it after the redirect. */
export const requestDone = z.object({
  done: z.enum(["invited", "declined", "quietly", "here", "late"]),
  name: z.string().transform((name) => oneLine(name).slice(0, 200)),
});
