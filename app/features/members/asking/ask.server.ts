import {
  accountsByEmail,
  afterAnswer,
  hashSecret,
  newSecret,
  spendLetter,
  startSession,
  theCommunity,
  type Refusal,
} from "~/features/accounts/door.server";
import { noteAct } from "~/platform/audit/audit.server";
import { db, type Tx } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { isTaken, transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { comeInNow } from "../invitations/accept.server";
import { personAt } from "../invitations/person-at.server";
import { writeConfirm, writeHereAlready, writeStillWaits } from "./letters.server";
import { comesByDomain, confirmEnds, requestState, type RequestState } from "./policy";
import type { Asking } from "./schema";

/** Asks to come in: a letter goes to the address, and staff hear of it once that is confirmed. The answer comes first and is the same for every address. */
export async function askToComeIn(
  given: Asking,
  language: string,
): Promise<{ asked: true } | Refusal> {
  const seconds = await spendLetter("ask", given.email);
  if (seconds > 0) return { refusal: "slowDownLetters", seconds };
  const community = await theCommunity();
  if (given.more !== "") log.info("something that is no person asked to come in");
  else if (community?.entry === "REQUEST")
    afterAnswer(() => transact((tx) => keep(tx, given, language, community.name)));
  return { asked: true };
}

async function keep(tx: Tx, given: Asking, language: string, community: string): Promise<void> {
  const { name, email, note, knows } = given;
  const asker = { name, email, language, community };
  const now = new Date();
  const mark = newId();
  if ((await accountsByEmail(tx, [email])).get(email)?.claimed) {
    await writeHereAlready(tx, asker, mark);
    return;
  }
  const secret = newSecret();
  const expiresAt = confirmEnds(now).toISOString();
  // Who asks again before she confirmed says it anew; what staff have already is not written over.
  const [kept] = await tx.$queryRaw<{ id: string; confirmed: boolean }[]>`
    insert into entry_request as r (id, name, email, note, knows, language, secret_hash, expires_at)
    values (${newId()}::uuid, ${name}, ${email}, ${note}, ${knows}, ${language},
      ${hashSecret(secret)}, ${expiresAt}::timestamptz)
    on conflict (email) where answer is null do update set
      name = case when r.confirmed_at is null then excluded.name else r.name end,
      note = case when r.confirmed_at is null then excluded.note else r.note end,
      knows = case when r.confirmed_at is null then excluded.knows else r.knows end,
      language = excluded.language,
      secret_hash = case when r.confirmed_at is null then excluded.secret_hash else r.secret_hash end,
      expires_at = case when r.confirmed_at is null then excluded.expires_at else r.expires_at end
    returning id, confirmed_at is not null as confirmed`;
  if (!kept) return;
  if (kept.confirmed) await writeStillWaits(tx, asker, kept.id, now);
  else await writeConfirm(tx, asker, { id: kept.id, secret, mark });
}

const wellFormed = (secret: string) => /^[\w-]{32}$/.test(secret);

/** What the page behind a link that confirms an address says; nothing is changed by looking. */
export interface SeenRequest {
  state: RequestState;
  name: string;
  email: string;
  /** Its address opens the door by itself. */
  comesIn: boolean;
}

const OVER: SeenRequest = { state: "over", name: "", email: "", comesIn: false };

/** Looks at a request by the secret of its link. */
export async function seeRequest(secret: string): Promise<SeenRequest> {
  if (!wellFormed(secret)) return OVER;
  const [community, found] = await Promise.all([
    theCommunity(),
    db.entryRequest.findUnique({ where: { secretHash: hashSecret(secret) } }),
  ]);
  if (!found) return OVER;
  const state = requestState(found, new Date());
  if (state === "over") return OVER;
  const { name, email } = found;
  return { state, name, email, comesIn: opens(community, email) };
}

const opens = (
  community: { entry: string; entryDomains: string[] } | null,
  email: string,
): boolean => community?.entry === "REQUEST" && comesByDomain(email, community.entryDomains);

/** Confirms the address of a request. Where its domain opens the door she is in from then on: the Set-Cookie value; else null, and it waits for staff. The same again changes nothing. */
export async function confirmRequest(request: Request, secret: string): Promise<string | null> {
  if (!wellFormed(secret)) return null;
  const community = await theCommunity();
  const attempt = () =>
    transact(async (tx) => {
      const now = new Date().toISOString();
      const [row] = await tx.$queryRaw<Confirmed[]>`
        update entry_request set confirmed_at = ${now}::timestamptz
        where secret_hash = ${hashSecret(secret)} and confirmed_at is null and answer is null
          and expires_at > ${now}::timestamptz
        returning id, name, email, language`;
      return row && opens(community, row.email) ? comeInByDomain(tx, row) : null;
    });
  // Somebody brings the address in at the same moment: then it has its account already.
  const memberId = await attempt().catch((error: unknown) => {
    if (isTaken(error)) return attempt();
    throw error;
  });
  return memberId === null ? null : startSession(request, memberId);
}

interface Confirmed {
  id: string;
  name: string;
  email: string;
  language: string;
}

async function comeInByDomain(tx: Tx, asked: Confirmed): Promise<string | null> {
  const { id: memberId } = await personAt(tx, asked);
  if (!(await comeInNow(tx, memberId, asked.language))) return null;
  await tx.entryRequest.update({
    where: { id: asked.id },
    data: { answer: "INVITED", answeredAt: new Date(), memberId },
  });
  await noteAct(tx, { actorId: null, act: "members:came-by-domain", memberId });
  log.info({ member: memberId }, "somebody came in by the domain of her address");
  return memberId;
}
