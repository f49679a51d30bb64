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

const keep = z.enum(["one", "other"]);
export type Keep = z.output<typeof keep>;

/** Making two people one: who stays, and that staff know it. A broken form keeps the first and is not sure. */
export const mergeForm = z.object({
  keep: keep.catch("one"),
  sure: z
    .literal("on")
    .optional()
    .catch(undefined)
    .transform((ticked) => ticked === "on"),
});

/** Whose answer was chosen in each field: the controls are called `f-<key>`. */
export const chosenIn = (form: FormData): Record<string, Keep> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const side = keep.safeParse(value);
      return name.startsWith("f-") && side.success ? [[name.slice(2), side.data] as const] : [];
    }),
  );

/** What may be done on the page of a pair. */
export const pairIntent = z.enum(["merge", "undo", "different"]);
