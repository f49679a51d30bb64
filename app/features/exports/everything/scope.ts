import { usualAudience } from "~/features/members/door";

/** Who an export of everything is for: the house that moves, or staff, who take with them what they may see. */
export type Scope = "all" | "staff";

/** A row as JSON has it. */
export type Row = Record<string, unknown>;

/** What of a table is in an export for staff. */
interface Rule {
  /** SQL: which rows `t`. Not at all without one. */
  rows?: string;
  /** Takes out of a row what staff may not see. */
  hide?: (row: Row) => Row;
  /** SQL: which rows `t` are whole all the same. */
  whole?: string;
}

const OPEN_CIRCLES = "(select id from circle where reads <> 'CIRCLE')";
// Talks of circles that staff may read; a private one has no circle.
const OPEN_TALKS = `(select id from conversation where circle_id in ${OPEN_CIRCLES})`;
const ofOpenCircle: Rule = { rows: `t.circle_id in ${OPEN_CIRCLES}` };
const ofOpenTalk: Rule = { rows: `t.conversation_id in ${OPEN_TALKS}` };
const NONE = "false";
// Of somebody who was brought in and has not come, staff see all.
const notCome = (id: string): string =>
  `exists (select 1 from account_presence a where a.id = ${id} and a.claimed_at is null)`;

/** Built-in fields of a profile and the columns that hold them. */
const COLUMNS: Record<string, readonly string[]> = {
  pronouns: ["pronouns"],
  story: ["story"],
  gifts: ["gifts"],
  learning: ["learning"],
  needs: ["needs"],
  languages: ["languages"],
  neighborhood: ["neighborhood"],
  organization: ["organization", "speaking_for"],
  phone: ["phone"],
  links: ["links"],
  photo: ["photo_key"],
  place: ["place_name", "latitude", "longitude"],
  openTo: ["open_to"],
};

/** A member without what she keeps to herself. */
export function withoutOwn(row: Row): Row {
  const seen = (row["visibility"] ?? {}) as Record<string, string>;
  const shown = { ...row };
  for (const [field, columns] of Object.entries(COLUMNS)) {
    if ((seen[field] ?? seen["*"] ?? usualAudience(field)) !== "ME") continue;
    for (const column of columns) {
      if (column === "speaking_for") shown[column] = "ME";
      else shown[column] = Array.isArray(row[column]) ? [] : null;
    }
  }
  return shown;
}

const without =
  (...columns: string[]) =>
  (row: Row): Row => ({ ...row, ...Object.fromEntries(columns.map((column) => [column, null])) });

/** Tables of which staff get less than all; the rest they get whole. */
export const FOR_STAFF: Readonly<Record<string, Rule>> = {
  account: { rows: "true", hide: without("password_hash") },
  passkey: { rows: NONE },
  totp: { rows: NONE },
  recovery_code: { rows: NONE },
  mail: { rows: NONE },
  member: { rows: "true", hide: withoutOwn, whole: notCome("t.id") },
  field_value: {
    rows: `${notCome("t.member_id")} or not exists (select 1 from member m join profile_field f on f.id = t.field_id
      where m.id = t.member_id
        and coalesce(m.visibility->>f.id::text, m.visibility->>'*', f.audience::text) = 'ME')`,
  },
  invitation: {
    rows: "true",
    hide: (row) => ({ ...row, secret_hash: `left out ${row["id"] as string}` }),
  },
  entry_request: { rows: "true", hide: without("secret_hash") },
  still_true: { rows: NONE },
  leave: { rows: "true", hide: without("before") },
  merge: { rows: "true", hide: without("before", "secret_hash") },
  circle: { rows: "t.reads <> 'CIRCLE'" },
  cohort: { rows: "true" },
  membership: ofOpenCircle,
  join_request: ofOpenCircle,
  circle_invitation: ofOpenCircle,
  circle_role: ofOpenCircle,
  role_tenure: {
    rows: `t.role_id in (select id from circle_role where circle_id in ${OPEN_CIRCLES})`,
  },
  conversation: { rows: `t.circle_id in ${OPEN_CIRCLES}` },
  message: ofOpenTalk,
  mention: {
    rows: `t.conversation_id in ${OPEN_TALKS} and (t.circle_id is null or t.circle_id in ${OPEN_CIRCLES})`,
  },
  attachment: { rows: `t.conversation_id in ${OPEN_TALKS} and t.message_id is not null` },
  reaction: {
    rows: `t.message_id in (select id from message where conversation_id in ${OPEN_TALKS})`,
  },
  message_revision: { rows: NONE },
  participant: { rows: NONE },
  draft: { rows: NONE },
  reading: { rows: NONE },
  block: { rows: NONE },
};

/** What the manifest of an export says it does not hold. */
export const LEFT_OUT: Readonly<Record<Scope, readonly string[]>> = {
  all: [
    "Sessions, mailed links and half-finished sign-ins: people sign in anew.",
    "Words for searching: they are gathered anew.",
    "Work that waits in the job queue, and finished exports.",
    "The key that seals the secrets of authenticator apps (SECRET_KEY or secret.key): carry it over yourself.",
  ],
  staff: [
    "Passwords, passkeys, secrets of authenticator apps, recovery codes, sessions and mailed links: people sign in by letter.",
    "Private conversations, and circles that only their members read: staff may not read them.",
    "What members keep to themselves in their profiles; former versions of messages; drafts; who read what; who blocks whom.",
    "Letters, and what was kept for people who left to come back or to take back that two profiles were made one.",
    "Words for searching: they are gathered anew.",
  ],
};
