import type { PrismaClient } from "~/generated/prisma/client";
import type { Rendering } from "./build-mentions";
import { insertRows } from "./insert-rows";
import { emailOf, readPeople, SIGN_INS } from "./people";
import { demoWorld, type World } from "./world";

/** Somebody whom a visitor of the demo may sign in as; all share the demo's password. */
export type DemoSignIn = { role: (typeof SIGN_INS)[number]["role"]; name: string; email: string };

/** What the demo is made from; render makes sanitized HTML of markdown, and tells whom it names. */
export type SeedOptions = {
  now: Date;
  seed?: number;
  passwordHash: string;
} & Rendering;

const SEED = 1908;

/** The four sign-ins of the demo, without their password. */
export function demoSignIns(): DemoSignIn[] {
  const names = new Map(readPeople().map(({ key, name }) => [key, name]));
  return SIGN_INS.map(({ role, key }) => ({
    role,
    name: names.get(key) ?? key,
    email: emailOf(key),
  }));
}

/** Whether this database has a community already, the demo or a real one. */
export async function isSeeded(db: Pick<PrismaClient, "community">): Promise<boolean> {
  return (await db.community.count()) > 0;
}

/** The tables in the order in which they refer to one another. */
const tablesOf = (world: World): [table: string, rows: readonly object[]][] => [
  ["community", [world.community]],
  ["account", world.accounts],
  ["member", world.members],
  ["program", world.programs],
  ["cohort", world.cohorts],
  ["cohort_member", world.cohortMembers],
  ["graduation", world.graduations],
  ["profile_field", world.profileFields],
  ["field_choice", world.fieldChoices],
  ["field_value", world.fieldValues],
  ["credit", world.credits],
  ["credit_person", world.creditPeople],
  ["invitation", world.invitations],
  ["greeter", world.greeters],
  ["greeting", world.greetings],
  ["entry_request", world.entryRequests],
  ["circle", world.circles],
  ["membership", world.memberships],
  ["circle_role", world.roles],
  ["role_tenure", world.tenures],
  ["join_request", world.joinRequests],
  ["circle_invitation", world.circleInvitations],
  ["conversation", world.conversations],
  ["message", world.messages],
  ["message_revision", world.revisions],
  ["reaction", world.reactions],
  ["reading", world.readings],
  ["mention", world.mentions],
  ["conversation", world.privateConversations],
  ["participant", world.participants],
  ["message", world.privateMessages],
  ["reading", world.privateReadings],
  ["mention", world.privateMentions],
  ["report", world.reports],
];

/**
 * Writes the demo community in one transaction, unless the database has a community already, and
 * answers with its four sign-ins (none when that community is a real one). The same seed and now
 * write the same rows.
 */
export async function seedDemo(db: PrismaClient, options: SeedOptions): Promise<DemoSignIn[]> {
  const community = await db.community.findFirst({ select: { demo: true } });
  if (community) return community.demo ? demoSignIns() : [];
  const world = demoWorld({ ...options, seed: options.seed ?? SEED });
  await db.$transaction(
    async (tx) => {
      for (const [table, rows] of tablesOf(world)) await insertRows(tx, table, rows);
    },
    { timeout: 60_000 },
  );
  return demoSignIns();
}
