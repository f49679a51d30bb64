import { z } from "zod";
import { defineEvent } from "~/platform/realtime/events.server";

/** Somebody came into a circle or left it. Goes to those inside, and to herself on all her devices. */
export const membershipChanged = defineEvent(
  "circles:membership-changed",
  z.object({
    circleId: z.string(),
    memberId: z.string(),
    joined: z.boolean(),
    memberCount: z.number().int(),
  }),
);
