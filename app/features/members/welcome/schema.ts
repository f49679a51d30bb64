import { z } from "zod";
import { codePoints } from "~/shared/code-points";
import { oneLine, paragraphs } from "~/shared/plain-text";
import type { Text } from "~/text";
import { LONGEST } from "../profile";
import { storyOf, type StoryLines } from "./story-lines";

/** The steps of the first session. */
export const STEPS = 4;

/** The query of the welcome: the step that is asked for; without one, where she stands. */
export const welcomeQuery = z.object({
  step: z.coerce.number().int().min(1).max(STEPS).optional().catch(undefined),
});

const short = (t: Text, max: number) =>
  z
    .string()
    .default("")
    .transform(oneLine)
    .refine((text) => codePoints(text) <= max, t.common.errors.tooLong({ max }))
    .transform((text) => text || null);

const storyLine = z.string().default("").transform(paragraphs);

/** Three lines, one gift, one need; each may be empty. `door` is the id of the circle that was chosen. */
export const storySchema = (t: Text) =>
  z
    .object({
      from: storyLine,
      doing: storyLine,
      awake: storyLine,
      gift: short(t, LONGEST.gifts),
      need: short(t, LONGEST.needs),
      door: z.uuid().optional().catch(undefined),
    })
    .transform(({ from, doing, awake, ...rest }, context) => {
      const lines: StoryLines = [from, doing, awake];
      const story = storyOf(lines);
      if (story && codePoints(story) > LONGEST.story) {
        const message = t.common.errors.tooLong({ max: LONGEST.story });
        context.addIssue({ code: "custom", path: ["awake"], message });
        return z.NEVER;
      }
      return { ...rest, story };
    });

export type StoryForm = z.output<ReturnType<typeof storySchema>>;

/** A first password; its rules are those of accounts. */
export const firstPasswordSchema = (t: Text) =>
  z.object({ password: z.string(t.common.errors.required).max(1_000) });
