import { z } from "zod";

/** What somebody answers from the letter. */
export const ANSWERS = ["yes", "mend", "out"] as const;

/** The answer that a link of the letter has chosen; the first one where it names none. */
export const chosenAnswer = z.enum(ANSWERS).catch("yes");

/** The answer that a button sends. */
export const givenAnswer = z.enum(ANSWERS);
