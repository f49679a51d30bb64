import { z } from "zod";

/** Taking the role of a greeter, handing it back, or having answered somebody. */
export const greetingForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["take", "hand-back"]) }),
  z.object({ intent: z.literal("greeted"), person: z.uuid() }),
]);
