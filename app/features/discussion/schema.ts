import { z } from "zod";
import { isId } from "~/shared/ids";
import { oneLine } from "~/shared/plain-text";
import type { Text } from "~/text";
import { MOST_PICKED } from "./named";
import { cleanText, isBlank } from "./plain-text";
import { ATTENTIONS, MOST_PEOPLE } from "./private";
import { LONGEST_MESSAGE, LONGEST_TITLE, MOST_FILES, WORDS } from "./talk";

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

// Who was picked while writing: they tell two people of one name apart.
const mentions = z.array(id).max(MOST_PICKED).optional();

// Making a schema costs as much as parsing many forms with it.
function oncePerText<S>(make: (t: Text) => S): (t: Text) => S {
  const made = new WeakMap<Text, S>();
  return (t) => {
    const schema = made.get(t) ?? make(t);
    made.set(t, schema);
    return schema;
  };
}

/** A message in words. */
export const messageSchema = oncePerText((t) =>
  z.object({
    ...{ clientId: id, body: words(t), root: place.optional(), mentions },
  }),
);

/** What the composer sends: words, files that were uploaded before, or both. */
export const saidSchema = oncePerText((t) =>
  messageSchema(t)
    .extend({
      body: z
        .string()
        .default("")
        .transform(cleanText)
        .refine(
          (text) => text.length <= LONGEST_MESSAGE,
          t.discussion.errors.tooLong({ max: LONGEST_MESSAGE }),
        )
        .transform((text) => (isBlank(text) ? "" : text)),
      files: z
        .array(id)
        .max(MOST_FILES, t.files.errors.tooMany({ max: MOST_FILES }))
        .default([]),
    })
    .refine(({ body, files }) => body !== "" || files.length > 0, {
      path: ["body"],
      error: t.discussion.errors.empty,
    }),
);

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
export const changeSchema = oncePerText((t) =>
  z.discriminatedUnion("intent", [
    z.object({ intent: z.literal("edit"), body: words(t), mentions }),
    z.object({ intent: z.enum(["take-back", "pin", "unpin", "mark", "unmark"]) }),
    z.object({
      intent: z.literal("react"),
      word: z.enum(WORDS),
      said: z.enum(["1", "0"]).transform((value) => value === "1"),
    }),
  ]),
);

/** Where in a conversation a page begins. What is no number is left out. */
export const placeQuery = z.object({
  before: place.optional().catch(undefined),
  after: place.optional().catch(undefined),
  edit: place.optional().catch(undefined),
  menu: place.optional().catch(undefined),
  quote: place.optional().catch(undefined),
  /** A day to go to. */
  on: z.iso.date().optional().catch(undefined),
});

/** The thread that is asked about, by the seq of its root; without it, the conversation. */
export const threadQuery = z.object({ thread: place.optional().catch(undefined) });

/** What a browser has, when it asks for what it missed. */
export const catchUpQuery = z.object({
  from: place.catch(1),
  after: place.catch(0),
  since: place.catch(0),
});

/** How far somebody has read; with `back`, from where on it is unread; with `thread`, that of one thread. `to` is where a browser without a script goes on. */
export const readingSchema = z.object({
  seq: place,
  back: z.literal("1").optional(),
  thread: place.optional(),
  to: z.string().optional(),
});

/** How much of a conversation somebody wants to hear of, and where she goes on. */
export const attentionSchema = z.object({
  attention: z.enum(ATTENTIONS),
  back: z.string().optional(),
});

const picked = z.array(z.object({ id, name: z.string().max(120) })).max(MOST_PICKED);

/** What somebody has begun to write; nothing forgets it. `named` is JSON. */
export const draftSchema = z.object({
  named: z
    .string()
    .max(8_000)
    .default("[]")
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "broken" });
        return z.NEVER;
      }
    })
    .pipe(picked),
  body: z
    .string()
    .max(LONGEST_MESSAGE)
    .optional()
    .transform((text) => cleanText(text ?? "")),
  rootSeq: place.default(0),
});

const search = z
  .string()
  .transform((text) => oneLine(text).slice(0, 80))
  .catch("");

/** Who is looked for. */
export const peopleQuery = z.object({ q: search });

/** Whom a new private conversation goes to so far, who is looked for, and whether others may still be chosen. What is no id is left out. */
export const newPrivateQuery = (query: URLSearchParams) => ({
  to: query.getAll("to").filter(isId).slice(0, MOST_PEOPLE),
  q: search.parse(query.get("q") ?? ""),
  choosing: query.has("choosing"),
});

/** Where the list of private conversations goes on. */
export const listQuery = z.object({
  before: z
    .string()
    .regex(/^\d{1,14}~[0-9a-f-]{36}$/)
    .transform((text) => {
      const [at = "", rest = ""] = text.split("~");
      return { at: new Date(Number(at)), id: rest };
    })
    .refine(({ id: last }) => isId(last))
    .nullable()
    .catch(null),
});

/** What begins a private conversation: to whom, and the first message; a title where there are several. */
export const firstWordsSchema = (t: Text) =>
  conversationSchema(t).extend({
    to: z
      .union([id.transform((one) => [one]), z.array(id)], { error: t.common.errors.required })
      .refine((ids) => ids.length < MOST_PEOPLE, t.besideTalk.refusals.tooManyPeople),
  });

/** What is done about who is in a private conversation. */
export const peopleIntentSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("leave") }),
  z.object({ intent: z.literal("add"), memberId: id }),
]);
