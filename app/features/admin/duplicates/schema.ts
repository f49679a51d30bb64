import { z } from "zod";

const SHOWN = ["waiting", "joined"] as const;

/** The query of the list: which pairs, and two people to look for. A broken value counts as none. */
export const pairsQuery = z.object({
  show: z.enum(SHOWN).catch("waiting"),
  before: z.uuid().optional().catch(undefined),
  first: z.string().trim().max(300).catch(""),
  second: z.string().trim().max(300).catch(""),
  done: z.literal("different").optional().catch(undefined),
});

/** Saying of a pair that it is two people. */
export const differentForm = z.object({
  intent: z.literal("different"),
  one: z.uuid(),
  other: z.uuid(),
});
