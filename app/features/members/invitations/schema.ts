import { z } from "zod";
import { codePoints } from "~/shared/code-points";
import { isId } from "~/shared/ids";
import { oneLine, paragraphs } from "~/shared/plain-text";
import type { Text } from "~/text";
import { LONGEST } from "../profile";
import type { Selection } from "./selection";

const NOTE = 600;
const ADDRESS = 254;

const note = (t: Text) =>
  z
    .string()
    .default("")
    .transform(paragraphs)
    .refine((text) => codePoints(text) <= NOTE, t.common.errors.tooLong({ max: NOTE }))
    .transform((text) => text || null);

function selectionOf(value: string): Selection | null {
  if (value === "everybody") return { kind: "everybody" };
  const [kind, id] = value.split(":");
  const known = kind === "cohort" || kind === "import" || kind === "person";
  return known && isId(id) ? { kind, id } : null;
}

/** Asking people in who were brought in before. */
export const inviteSchema = (t: Text) =>
  z.object({
    who: z.string(t.common.errors.choice).transform((value, context): Selection => {
      const selection = selectionOf(value);
      if (selection) return selection;
      context.addIssue({ code: "custom", message: t.common.errors.choice });
      return z.NEVER;
    }),
    note: note(t),
  });

const person = (t: Text) => ({
  name: z
    .string(t.common.errors.required)
    .transform(oneLine)
    .refine((text) => text !== "", t.common.errors.required)
    .refine(
      (text) => codePoints(text) <= LONGEST.name,
      t.common.errors.tooLong({ max: LONGEST.name }),
    ),
  email: z
    .string(t.common.errors.required)
    .trim()
    .toLowerCase()
    .max(ADDRESS, t.common.errors.email)
    .regex(z.regexes.email, t.common.errors.email),
  note: note(t),
});

/** Asking somebody in as a member: a name, an address, and a word. */
export const askingInSchema = (t: Text) => z.object(person(t));

export type AskingIn = z.output<ReturnType<typeof askingInSchema>>;

/** Taking one's own invitation back. */
export const withdrawSchema = z.object({ intent: z.literal("withdraw"), invitation: z.uuid() });

/** Asking somebody in who is in no spreadsheet. */
export const inviteNewSchema = (t: Text) =>
  z.object({
    ...person(t),
    cohort: z.uuid(t.common.errors.choice).optional(),
  });

export type NewInvitation = z.output<ReturnType<typeof inviteNewSchema>>;

/** What is done with one invitation that waits. */
export const waitingSchema = z.object({
  intent: z.enum(["resend", "revoke"]),
  invitation: z.uuid(),
});

/** The query of the page of invitations. A broken place begins at the beginning. */
export const invitationsQuery = z.object({
  q: z
    .string()
    .default("")
    .transform((q) => oneLine(q).slice(0, 80)),
  before: z.uuid().optional().catch(undefined),
  import: z.uuid().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  show: z.enum(["waiting", "came"]).catch("waiting"),
});
