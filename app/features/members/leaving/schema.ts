import { z } from "zod";
import type { Text } from "~/text";
import { MESSAGES } from "./policy";

/** How somebody leaves: what becomes of her words, and that she means it. */
export const leaveSchema = (t: Text) =>
  z.object({
    messages: z.enum(MESSAGES, t.going.leave.choose),
    sure: z.literal("on", t.going.leave.sureMissing),
  });
