import { z } from "zod";
import { isId } from "~/shared/ids";
import type { Text } from "~/text";
import { JOINS, KINDS, READS, ROLE_KINDS, widening, widens, type CircleReads } from "./circle";
import { oneLine, paragraphs } from "~/shared/plain-text";

/** The most that each text of a circle holds, in UTF-16 units, as the browser counts. */
export const LONGEST = { name: 80, why: 400, note: 400, title: 60, closingNote: 1_000, search: 80 };

const id = z.string().refine(isId);

// Refined and not piped: conform takes an empty text for none wherever a string schema stands.
const needed = (t: Text, max: number, clean: (text: string) => string) =>
  z
    .string({ error: t.common.errors.required })
    .transform(clean)
    .refine((text) => text !== "", t.common.errors.required)
    .refine((text) => text.length <= max, t.common.errors.tooLong({ max }));

const optional = (t: Text, max: number, clean: (text: string) => string) =>
  z
    .string()
    .optional()
    .transform((text) => clean(text ?? ""))
    .refine((text) => text.length <= max, t.common.errors.tooLong({ max }));

const circleFields = (t: Text) => {
  const error = t.common.errors.choice;
  return {
    name: needed(t, LONGEST.name, oneLine),
    why: needed(t, LONGEST.why, paragraphs),
    kind: z.enum(KINDS, { error }),
    reads: z.enum(READS, { error }),
    joins: z.enum(JOINS, { error }),
  };
};

// Nobody could ask to join what nobody sees.
const fits = (circle: { reads: string; joins: string }) =>
  circle.reads !== "CIRCLE" || circle.joins === "INVITATION";

/** The form that starts a circle. */
export const startCircleSchema = (t: Text) =>
  z.object(circleFields(t)).refine(fits, {
    path: ["joins"],
    error: t.circleCare.circleNeedsInvitation,
  });

// A box may have been ticked for another audience before.
const agreed = z
  .union([z.string().transform((text) => [text]), z.array(z.string()).max(4)])
  .optional()
  .transform((ticked) => ticked ?? []);

/** The form that changes a circle. When it would be read by more people than now, it must be confirmed. */
export const editCircleSchema = (t: Text, now: { reads: CircleReads }) =>
  z
    .object({ ...circleFields(t), wider: agreed })
    .refine(fits, { path: ["joins"], error: t.circleCare.circleNeedsInvitation })
    .refine(
      ({ reads, wider }) => !widens(now.reads, reads) || wider.includes(widening(now.reads, reads)),
      { path: ["wider"], error: t.circleCare.widerNeeded },
    );

export type CircleWords = z.output<ReturnType<typeof startCircleSchema>>;

const today = () => new Date().toISOString().slice(0, 10);

const untilDate = (t: Text) =>
  z
    .union([z.literal(""), z.iso.date({ error: t.common.errors.date })])
    .optional()
    .transform((date) => date || null)
    .refine((date) => date === null || date >= today(), t.circleCare.dateLater);

/** What may be done on a circle's page: one form each, told apart by `intent`. */
export const intentSchema = (t: Text) => {
  const role = { roleId: id };
  const note = optional(t, LONGEST.note, paragraphs);
  const title = optional(t, LONGEST.title, oneLine);
  return z.discriminatedUnion("intent", [
    z.object({ intent: z.literal("join") }),
    z.object({ intent: z.literal("request"), note }),
    z.object({ intent: z.literal("withdraw") }),
    z.object({ intent: z.literal("accept-invitation"), id }),
    z.object({ intent: z.literal("decline-invitation"), id }),
    z.object({ intent: z.literal("accept-request"), id }),
    z.object({ intent: z.literal("decline-request"), id }),
    z.object({ intent: z.literal("leave") }),
    z.object({ intent: z.literal("close"), note: optional(t, LONGEST.closingNote, paragraphs) }),
    z.object({ intent: z.literal("reopen") }),
    z
      .object({ intent: z.literal("add-role"), kind: z.enum(ROLE_KINDS), title })
      .refine(({ kind, title }) => kind !== "OTHER" || title !== "", {
        path: ["title"],
        error: t.common.errors.required,
      }),
    z.object({ intent: z.literal("retire-role"), ...role }),
    z.object({ intent: z.literal("take-role"), ...role, until: untilDate(t) }),
    z.object({ intent: z.literal("keep-role"), ...role, until: untilDate(t) }),
    z.object({ intent: z.literal("share-role"), ...role, memberId: id }),
    z.object({
      intent: z.literal("hand-on"),
      ...role,
      memberId: z
        .union([z.literal(""), id])
        .optional()
        .transform((to) => to || null),
      note,
    }),
  ]);
};

export type Intent = z.output<ReturnType<typeof intentSchema>>;

/** The form that invites a member. */
export const inviteSchema = (t: Text) =>
  z.object({ memberId: id, note: optional(t, LONGEST.note, paragraphs) });

const search = z
  .string()
  .transform((text) => oneLine(text).slice(0, LONGEST.search))
  .catch("");

const kind = z
  .string()
  .transform((text) => text.toUpperCase())
  .pipe(z.enum(KINDS))
  .nullable()
  .catch(null);

const cursor = z
  .string()
  .max(300)
  .regex(/^.+~[0-9a-f-]{36}$/s)
  .transform((text) => {
    const at = text.lastIndexOf("~");
    return { key: text.slice(0, at), id: text.slice(at + 1) };
  })
  .refine((place) => isId(place.id));

/** Where a list goes on: the key it is sorted by and the id of the last row. */
export type Place = z.output<typeof cursor>;

/** The address of the place after a row. */
export const placeAfter = ({ key, id }: Place): string => `${key}~${id}`;

/** What the address of the form that starts a circle may bring along. */
export const startParams = z.object({
  name: z
    .string()
    .transform((text) => oneLine(text).slice(0, LONGEST.name))
    .catch(""),
  kind,
});

/** What the address of the doors may ask: a kind, a search, a place. Anything else is left out. */
export const browseParams = z.object({
  kind,
  q: search,
  after: cursor
    .refine(({ key }) => /^\d{1,14}$/.test(key))
    .nullable()
    .catch(null),
});

/** What the address of a list of members may ask. */
export const membersParams = z.object({ after: cursor.nullable().catch(null) });

/** What the address of the invitation page may ask. */
export const inviteParams = z.object({ q: search, done: id.nullable().catch(null) });
