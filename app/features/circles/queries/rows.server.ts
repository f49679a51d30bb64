import { z } from "zod";
import { isStaff, type Viewer } from "~/features/accounts/door";
import { JOINS, KINDS, READS, ROLE_KINDS } from "../circle";
import type { CircleFacts, Standing } from "../policy";

export type Asker = Pick<Viewer, "id" | "role">;

const moment = z.date().transform((at) => at.toISOString());
const jsonMoment = z.string().transform((at) => new Date(at).toISOString());

export const person = z.object({ id: z.string(), name: z.string() });

export const standingRow = z.object({
  member: z.boolean(),
  host: z.boolean(),
  hosted: z.boolean(),
  invitation_id: z.string().nullable(),
  request: z.enum(["waiting", "declined"]).nullable(),
});

export const settingsRow = z.object({
  reads: z.enum(READS),
  joins: z.enum(JOINS),
  closed_at: moment.nullable(),
});

export const roleRow = z
  .object({
    id: z.string(),
    kind: z.enum(ROLE_KINDS),
    title: z.string().nullable(),
    handover_note: z.string().nullable(),
    holders: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        tenureId: z.string(),
        since: jsonMoment,
        until: z.string().nullable(),
        lapsed: z.boolean(),
      }),
    ),
  })
  .transform(({ handover_note, ...role }) => ({
    ...role,
    handoverNote: handover_note,
    open: role.holders.every((holder) => holder.lapsed),
  }));

export const circleRow = settingsRow.extend(standingRow.shape).extend({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  why: z.string(),
  kind: z.enum(KINDS),
  member_count: z.number(),
  created_at: moment,
  created_by: person,
  closed_by: z.string().nullable(),
  closing_note: z.string().nullable(),
  invitation_by: person.nullable(),
  invitation_note: z.string().nullable(),
  invited_at: moment.nullable(),
  asked_at: moment.nullable(),
  newest: z.array(person.extend({ joinedAt: jsonMoment })),
  roles: z.array(roleRow),
});

export const doorRow = settingsRow.extend(standingRow.shape).extend({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  why: z.string(),
  kind: z.enum(KINDS),
  member_count: z.number(),
  last_active_at: z.date(),
  faces: z.array(person),
  hosts: z.array(z.string()),
});

/** A Standing out of the columns that visibility.standingColumns names. */
export const standingOf = (viewer: Asker | null, row: z.output<typeof standingRow>): Standing => ({
  signedIn: viewer !== null,
  staff: viewer !== null && isStaff(viewer),
  member: row.member,
  host: row.host,
  invited: row.invitation_id !== null,
  request: row.request ?? "none",
});

/** What of a row decides who may do what. */
export const factsOf = (row: z.output<typeof settingsRow> & { hosted: boolean }): CircleFacts => ({
  reads: row.reads,
  joins: row.joins,
  closed: row.closed_at !== null,
  hosted: row.hosted,
});
