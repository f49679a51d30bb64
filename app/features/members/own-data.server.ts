import { db } from "~/platform/db/db.server";

/** What members keep of somebody, for her own export. */
export const memberData = (id: string) =>
  db.member.findUniqueOrThrow({
    where: { id },
    omit: { lot: true, mergedIntoId: true, welcomeStep: true },
    include: {
      values: { include: { field: { select: { label: true, choices: true } } } },
      cohorts: { select: { addedAt: true, cohort: { select: { name: true, program: true } } } },
      creditsBy: { select: { words: true, company: true, createdAt: true } },
      creditsIn: {
        select: { declinedAt: true, credit: { select: { words: true, company: true } } },
      },
    },
  });
