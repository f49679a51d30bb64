import { z } from "zod";
import { defineEvent, type Payload } from "~/platform/realtime/events.server";

/** Whom somebody blocks, all of them, after she changed it. To her own room: nobody else hears of it. */
export const blocksChanged = defineEvent(
  "moderation:blocks-changed",
  z.object({ blocked: z.array(z.uuid()) }),
);

export type BlocksChanged = Payload<typeof blocksChanged>;
