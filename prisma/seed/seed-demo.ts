import type { Prisma, PrismaClient } from "~/generated/prisma/client";
import { emailOf, readPeople, SIGN_INS } from "./people";
import { demoWorld, type World } from "./world";

/** Somebody whom a visitor of the demo may sign in as; all share the demo's password. */
export type DemoSignIn = { role: (typeof SIGN_INS)[number]["role"]; name: string; email: string };

/** What the demo is made from; render makes sanitized HTML of markdown. */
export type SeedOptions = {
  now: Date;
  seed?: number;
  passwordHash: string;
  render: (markdown: string) => string;
  renderVersion: number;
};

const SEED = 1908;
/** Rows of one insert, well under the parameters that PostgreSQL takes in one statement. */
const CHUNK = 500;

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

async function inChunks<T>(
  rows: readonly T[],
  insert: (chunk: T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK)
    await insert(rows.slice(start, start + CHUNK));
}

async function writePeople(tx: Prisma.TransactionClient, world: World): Promise<void> {
  await tx.community.create({ data: world.community });
  await inChunks(world.accounts, (data) => tx.account.createMany({ data }));
  await inChunks(world.members, (data) => tx.member.createMany({ data }));
  await tx.program.createMany({ data: world.programs });
  await tx.cohort.createMany({ data: world.cohorts });
  await inChunks(world.cohortMembers, (data) => tx.cohortMember.createMany({ data }));
  await inChunks(world.invitations, (data) => tx.invitation.createMany({ data }));
}

async function writeCircles(tx: Prisma.TransactionClient, world: World): Promise<void> {
  await tx.circle.createMany({ data: world.circles });
  await inChunks(world.memberships, (data) => tx.membership.createMany({ data }));
  await tx.circleRole.createMany({ data: world.roles });
  await tx.roleTenure.createMany({ data: world.tenures });
  await inChunks(world.joinRequests, (data) => tx.joinRequest.createMany({ data }));
  await inChunks(world.circleInvitations, (data) => tx.circleInvitation.createMany({ data }));
}

async function writeTalk(tx: Prisma.TransactionClient, world: World): Promise<void> {
  await tx.conversation.createMany({ data: world.conversations });
  await inChunks(world.messages, (data) => tx.message.createMany({ data }));
  await tx.messageRevision.createMany({ data: world.revisions });
  await inChunks(world.reactions, (data) => tx.reaction.createMany({ data }));
  await inChunks(world.readings, (data) => tx.reading.createMany({ data }));
}

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
      await writePeople(tx, world);
      await writeCircles(tx, world);
      await writeTalk(tx, world);
    },
    { timeout: 60_000 },
  );
  return demoSignIns();
}
