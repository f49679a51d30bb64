import type { Prisma } from "~/generated/prisma/client";
import { noteAct } from "~/platform/audit/audit.server";
import { db } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { tellLanguage } from "../hooks.server";
import type { CommunityGiven } from "../staff/schema";
import { offered } from "~/text";
import type { Viewer } from "../viewer";

/** What the settings of the community are now. */
export interface CommunityNow extends Omit<CommunityGiven, "revision"> {
  revision: number;
}

const KEPT = {
  ...{ revision: true, name: true, language: true, timeZone: true, cloth: true },
  ...{ secondStep: true, stillTrueMonths: true, languages: true },
  ...{ entry: true, entryDomains: true, membersInvite: true },
} as const;

/** Keeps the settings of the community, if nobody changed them since they were read: null, or what they are now. */
export async function changeCommunity(
  viewer: Viewer,
  { revision, ...given }: CommunityGiven,
): Promise<CommunityNow | null> {
  return transact(async (tx) => {
    const [before] = await tx.$queryRaw<{ language: string }[]>`
      select language from community where id = 1 for update`;
    const { count } = await tx.community.updateMany({
      where: { id: 1, revision },
      data: { ...given, revision: { increment: 1 } },
    });
    if (count === 0)
      return asNow(await tx.community.findUniqueOrThrow({ where: { id: 1 }, select: KEPT }));
    if (before && before.language !== given.language) await tellLanguage(tx, given.language);
    await noteAct(tx, {
      actorId: viewer.id,
      act: "accounts:community-changed",
      details: {
        ...given,
        languages: given.languages.join(" "),
        entryDomains: given.entryDomains.join(" "),
      },
    });
    return null;
  });
}

type Row = Prisma.CommunityGetPayload<{ select: typeof KEPT }>;

// An empty list of languages offers all there are.
const asNow = ({ languages, ...row }: Row): CommunityNow =>
  ({ ...row, languages: offered(languages) }) as CommunityNow;

/** The settings of the community. */
export const theSettings = async (): Promise<CommunityNow> =>
  asNow(await db.community.findUniqueOrThrow({ where: { id: 1 }, select: KEPT }));
