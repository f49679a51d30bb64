import { theCommunity, type Viewer } from "~/features/accounts/door.server";
import { noteAct } from "~/platform/audit/audit.server";
import type { Tx } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { offered } from "~/text";
import { isTaken, transact } from "~/platform/transact.server";
import { inviteAddress, remind } from "../invitations/commands.server";
import { writeDeclined } from "./letters.server";
import { mayAnswerAskers } from "./policy";
import type { Answering } from "./schema";

/** What came of an answer: done, she has come meanwhile, or somebody answered before; with the name of who asked. */
export interface Answered {
  what: "invited" | "declined" | "quietly" | "here" | "late";
  name: string;
}

interface Asked {
  id: string;
  name: string;
  email: string;
  language: string;
}

/** Answers somebody who asks to come in: by an invitation, by a letter that says no, or by nothing. Of two who answer at once, and of an answer sent twice, the first counts. */
export async function answerAsker(viewer: Viewer, given: Answering): Promise<Answered> {
  if (!mayAnswerAskers(viewer)) throw notFound();
  const place = await theCommunity();
  if (!place) throw notFound();
  const attempt = () =>
    transact(async (tx): Promise<Answered> => {
      const answer = given.intent === "invite" ? "INVITED" : "DECLINED";
      const [asked] = await tx.$queryRaw<Asked[]>`
        update entry_request set answer = ${answer}::entry_answer, answered_at = now(),
          answered_by_id = ${viewer.id}::uuid
        where id = ${given.request}::uuid and answer is null and confirmed_at is not null
        returning id, name, email, language`;
      if (!asked) return late(tx, given.request);
      return given.intent === "invite"
        ? letIn(tx, viewer, asked, { place, words: given.words })
        : decline(tx, viewer, inOffered(asked, place), { community: place.name, given });
    });
  // Somebody brings the same address in at this moment: then it has its person already.
  return attempt().catch((error: unknown) => {
    if (isTaken(error)) return attempt();
    throw error;
  });
}

/** Who asked in a language that is offered no more is written to in the community's. */
const inOffered = (asked: Asked, place: { language: string; languages: string[] }): Asked => {
  const isOffered = offered(place.languages).some((language) => language === asked.language);
  return isOffered ? asked : { ...asked, language: place.language };
};

async function late(tx: Tx, id: string): Promise<Answered> {
  const request = await tx.entryRequest.findUnique({ where: { id }, select: { name: true } });
  if (!request) throw notFound();
  return { what: "late", name: request.name };
}

async function letIn(
  tx: Tx,
  viewer: Viewer,
  asked: Asked,
  { place, words }: { place: { name: string; language: string }; words: string | null },
): Promise<Answered> {
  const { name, email, language } = asked;
  const invited = await inviteAddress(tx, viewer, { name, email, language, note: words });
  if (invited.not === "askedAlready") await remind(tx, place, invited.id);
  await tx.entryRequest.update({ where: { id: asked.id }, data: { memberId: invited.id } });
  const act = "members:asker-invited";
  await noteAct(tx, { actorId: viewer.id, act, memberId: invited.id, subject: asked.id });
  return { what: invited.not === "hereAlready" ? "here" : "invited", name };
}

async function decline(
  tx: Tx,
  viewer: Viewer,
  asked: Asked,
  { community, given }: { community: string; given: Answering },
): Promise<Answered> {
  const isQuiet = given.intent === "quietly";
  if (!isQuiet) {
    await writeDeclined(tx, { ...asked, community }, { id: asked.id, words: given.words });
  }
  const act = isQuiet ? "members:asker-declined-quietly" : "members:asker-declined";
  await noteAct(tx, { actorId: viewer.id, act, subject: asked.id });
  return { what: isQuiet ? "quietly" : "declined", name: asked.name };
}
