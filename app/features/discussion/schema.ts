import { z } from "zod";
import { isId } from "~/shared/ids";
import { oneLine } from "~/shared/plain-text";
import type { Text } from "~/text";
import { cleanText, isBlank } from "./plain-text";
import { LONGEST_MESSAGE, LONGEST_TITLE, WORDS } from "./talk";

const id = z.string().refine(isId);

const place = z.coerce.number().int().min(0).max(2_000_000_000);

const words = (t: Text) =>
  z
    .string({ error: t.discussion.errors.empty })
    .transform(cleanText)
    .refine((text) => !isBlank(text), t.discussion.errors.empty)
    .refine(
      (text) => text.length <= LONGEST_MESSAGE,
      t.discussion.errors.tooLong({ max: LONGEST_MESSAGE }),
    );

/** What the composer sends. */
export const messageSchema = (t: Text) =>
  z.object({ clientId: id, body: words(t), root: place.optional() });

/** What starts a conversation: its title may be left out. The id is made where it is written, so that sending twice starts one. */
export const conversationSchema = (t: Text) =>
  messageSchema(t).extend({
    conversationId: id,
    title: z
      .string()
      .default("")
      .transform(oneLine)
      .refine(
        (text) => text.length <= LONGEST_TITLE,
        t.common.errors.tooLong({ max: LONGEST_TITLE }),
      )
      .transform((text) => text || null),
  });

/** What may be done about a message: one form each, told apart by `intent`. */
export const changeSchema = (t: Text) =>
  z.discriminatedUnion("intent", [
    z.object({ intent: z.literal("edit"), body: words(t) }),
    z.object({ intent: z.literal("take-back") }),
    z.object({
      intent: z.literal("react"),
      word: z.enum(WORDS),
      said: z.enum(["1", "0"]).transform((value) => value === "1"),
    }),
  ]);

/** Where in a conversation a page begins. What is no number is left out. */
export const placeQuery = z.object({
  before: place.optional().catch(undefined),
  after: place.optional().catch(undefined),
  edit: place.optional().catch(undefined),
  menu: place.optional().catch(undefined),
});

/** The thread that is asked about, by the seq of its root; without it, the conversation. */
export const threadQuery = z.object({ thread: place.optional().catch(undefined) });

/** What a browser has, when it asks for what it missed. */
export const catchUpQuery = z.object({
  from: place.catch(1),
  after: place.catch(0),
  since: place.catch(0),
});

/** How far somebody has read. */
export const readingSchema = z.object({ seq: place });
