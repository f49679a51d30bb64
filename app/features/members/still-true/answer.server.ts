import { hashSecret } from "~/features/accounts/door.server";
import { db } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import type { ANSWERS } from "./schema";
import { gatherProfileWords } from "../words.server";

export type StillTrueAnswer = (typeof ANSWERS)[number];

const KEPT = { yes: "YES", mend: "TO_MEND", out: "UNLISTED" } as const;
const wellFormed = (secret: string) => /^[\w-]{32}$/.test(secret);

/** How the question of a letter stands; nothing is spent by looking. */
export async function seeQuestion(secret: string): Promise<"open" | "answered" | "over"> {
  if (!wellFormed(secret)) return "over";
  const found = await db.stillTrue.findUnique({ where: { secretHash: hashSecret(secret) } });
  if (!found || found.expiresAt < new Date()) return "over";
  return found.answer === null ? "open" : "answered";
}

/** Takes the answer of a letter, once: of any number at once one is kept. False when it is over or was answered. */
export const answerStillTrue = (secret: string, answer: StillTrueAnswer): Promise<boolean> =>
  transact(async (tx) => {
    if (!wellFormed(secret)) return false;
    const [taken] = await tx.$queryRaw<{ memberId: string }[]>`
      update still_true s set answer = ${KEPT[answer]}::still_true_answer, answered_at = now()
      from member m where s.secret_hash = ${hashSecret(secret)} and s.answer is null
        and s.expires_at > now() and m.id = s.member_id and m.left_at is null
      returning s.member_id as "memberId"`;
    if (!taken) return false;
    const { memberId } = taken;
    if (answer === "yes") {
      await tx.$executeRaw`update member set confirmed_at = now() where id = ${memberId}::uuid`;
    }
    if (answer === "out") {
      await tx.$executeRaw`update member set unlisted = true where id = ${memberId}::uuid`;
      await gatherProfileWords(tx, [memberId]);
    }
    return true;
  });
