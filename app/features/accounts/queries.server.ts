import { db } from "~/platform/db/db.server";
import { deviceOf, type Device } from "./device-name";
import { ABSOLUTE_DAYS } from "./lucia.server";
import { CONFIRMATIONS, proofNeeded, type Proof } from "./policy";
import { proofFacts } from "./proof.server";
import { seeLink } from "./tokens.server";
import type { Viewer } from "./viewer";

const DAY = 86_400_000;

/** A device where somebody is signed in; times are ISO 8601. */
export interface SignedInDevice extends Device {
  id: string;
  here: boolean;
  lastUsedAt: string;
  signedInAt: string;
  /** When it ends at the latest, however much it is used. */
  endsAt: string;
}

/** The viewer's devices, this one first, then by their last use. */
async function signedInDevices(viewer: Viewer): Promise<SignedInDevice[]> {
  const sessions = await db.session.findMany({
    where: { accountId: viewer.id, expiresAt: { gt: new Date() } },
    orderBy: { lastUsedAt: "desc" },
    take: 100,
  });
  return sessions
    .map((session) => ({
      ...deviceOf(session.userAgent),
      id: session.id,
      here: session.id === viewer.sessionId,
      lastUsedAt: session.lastUsedAt.toISOString(),
      signedInAt: session.createdAt.toISOString(),
      endsAt: new Date(session.createdAt.getTime() + ABSOLUTE_DAYS * DAY).toISOString(),
    }))
    .sort((a, b) => Number(b.here) - Number(a.here));
}

/** A move to another address that waits: which address is still to be confirmed. */
export interface WaitingMove {
  newEmail: string;
  /** The address whose letter was not opened yet; null when neither was. */
  other: string | null;
}

async function waitingMove(viewer: Viewer): Promise<WaitingMove | null> {
  const links = await db.accountToken.findMany({
    where: {
      ...{ accountId: viewer.id, purpose: { in: [...CONFIRMATIONS] } },
      expiresAt: { gt: new Date() },
    },
    select: { purpose: true, newEmail: true, usedAt: true },
  });
  const open = links.filter(({ usedAt }) => usedAt === null);
  const newEmail = open[0]?.newEmail;
  if (links.length < CONFIRMATIONS.length || !newEmail) return null;
  if (open.length === links.length) return { newEmail, other: null };
  return { newEmail, other: open[0]?.purpose === "CONFIRM_NEW_EMAIL" ? newEmail : viewer.email };
}

/** What the page about coming in shows of the viewer. */
export async function waysIn(viewer: Viewer): Promise<{
  hasPassword: boolean;
  proof: Proof;
  move: WaitingMove | null;
  devices: SignedInDevice[];
}> {
  const [facts, move, devices] = await Promise.all([
    proofFacts(viewer),
    waitingMove(viewer),
    signedInDevices(viewer),
  ]);
  const hasPassword = facts.passwordHash !== null;
  return { hasPassword, proof: proofNeeded({ fresh: facts.fresh, hasPassword }), move, devices };
}

/** Whose link this is, for the page with its button; null when it is over or used. */
export async function linkOwner(
  secret: string,
  purpose: "SIGN_IN" | "RESET_PASSWORD",
): Promise<{ name: string; email: string } | null> {
  const link = await seeLink(secret, [purpose]);
  if (!link || link.usedAt) return null;
  const [owner] = await db.$queryRaw<{ name: string; email: string }[]>`
    select a.email, coalesce(m.name, a.email) as name
    from account a left join member_card m on m.id = a.id where a.id = ${link.accountId}::uuid`;
  return owner ?? null;
}

/** What a link to confirm an address stands for just now. */
export type Confirmation =
  | { state: "over" }
  | { state: "asks"; which: "old" | "new"; from: string; to: string }
  | { state: "half"; other: string }
  | { state: "done"; to: string };

/** How far a change of address has come, seen from one of its two links; nothing is spent. */
export async function confirmation(secret: string): Promise<Confirmation> {
  const link = await seeLink(secret, CONFIRMATIONS);
  if (!link?.newEmail) return { state: "over" };
  const account = await db.account.findUnique({
    where: { id: link.accountId },
    select: { email: true, tokens: { where: { newEmail: link.newEmail } } },
  });
  if (!account || account.tokens.length < CONFIRMATIONS.length) return { state: "over" };
  const [from, to] = [account.email, link.newEmail];
  if (from === to) return { state: "done", to };
  const isNew = link.purpose === "CONFIRM_NEW_EMAIL";
  if (!link.usedAt) return { state: "asks", which: isNew ? "new" : "old", from, to };
  return { state: "half", other: isNew ? from : to };
}
