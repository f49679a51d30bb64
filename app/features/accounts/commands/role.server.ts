import { noteAct } from "~/platform/audit/audit.server";
import { log } from "~/platform/log.server";
import { notFound } from "~/platform/http/responses.server";
import { transact } from "~/platform/transact.server";
import { isId } from "~/shared/ids";
import { mayGiveRole, mayTurnOffFor } from "../policy";
import { turnOff } from "../second-step/totp.server";
import type { Role, Viewer } from "../viewer";

/** What came of giving a role: given (the same again as well), or nobody would run the community any more. */
export type RoleGiven = "given" | "last-owner";

// The trigger that keeps an owner; it speaks by the name of its constraint.
const isLastOwner = (error: unknown): boolean =>
  error instanceof Error && /an_owner_stays|the last owner cannot go/.test(error.message);

/** Gives somebody a role. Throws a 404 where the actor may not, or nobody is there. Notes it in the audit log. */
export async function giveRole(actor: Viewer, personId: string, role: Role): Promise<RoleGiven> {
  if (!isId(personId)) throw notFound();
  try {
    await transact(async (tx) => {
      const [person] = await tx.$queryRaw<{ role: Role }[]>`
        select role::text as role from account where id = ${personId}::uuid for update`;
      if (!person) throw notFound();
      if (!mayGiveRole(actor, { id: personId, role: person.role }, role)) throw notFound();
      if (person.role === role) return;
      await tx.account.update({ where: { id: personId }, data: { role } });
      const details = { from: person.role, to: role };
      const act = "accounts:role-changed";
      await noteAct(tx, { actorId: actor.id, act, memberId: personId, details });
    });
  } catch (error) {
    if (isLastOwner(error)) return "last-owner";
    throw error;
  }
  log.info({ account: personId, by: actor.id, role }, "a role was given");
  return "given";
}

/** Turns off the second step of somebody who lost her phone and her codes. Throws a 404 where the actor may not. */
export async function turnOffFor(actor: Viewer, personId: string): Promise<void> {
  if (!isId(personId) || !mayTurnOffFor(actor, personId)) throw notFound();
  await turnOff(actor, personId);
}
