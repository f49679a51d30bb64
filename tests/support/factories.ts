import type {
  Account,
  Circle,
  Cohort,
  Conversation,
  Member,
  Message,
  Prisma,
} from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";

let made = 0;
const nth = () => (made += 1);

/** A person with her account: claimed, confirmed, past the welcome, without a password. */
export async function aMember(
  given: Partial<Prisma.MemberUncheckedCreateInput> & {
    account?: Partial<Prisma.AccountUncheckedCreateInput>;
    cohort?: Pick<Cohort, "id">;
  } = {},
): Promise<Member & { account: Account }> {
  const { account, cohort, ...member } = given;
  const id = member.id ?? account?.id ?? newId();
  const now = new Date();
  await db.account.create({
    data: {
      email: `member-${nth()}@example.org`,
      emailConfirmedAt: now,
      claimedAt: now,
      ...account,
      id,
    },
  });
  return db.member.create({
    data: {
      name: `Member ${made}`,
      welcomeStep: 5,
      ...member,
      id,
      ...(cohort && { cohorts: { create: { cohortId: cohort.id } } }),
    },
    include: { account: true },
  });
}

/** A cohort, in a program of its own unless one is given. */
export async function aCohort(
  given: Partial<Prisma.CohortUncheckedCreateInput> = {},
): Promise<Cohort> {
  const n = nth();
  const programId =
    given.programId ??
    (await db.program.create({ data: { id: newId(), name: `Program ${n}` } })).id;
  return db.cohort.create({ data: { id: newId(), name: `Cohort ${n}`, ...given, programId } });
}

/** An open circle with its common conversation; its maker and `members` belong to it. */
export async function aCircle(
  given: Partial<Prisma.CircleUncheckedCreateInput> & { members?: Pick<Member, "id">[] } = {},
): Promise<Circle & { conversation: Conversation }> {
  const { members = [], ...circle } = given;
  const createdById = circle.createdById ?? (await aMember()).id;
  const id = circle.id ?? newId();
  const memberIds = new Set([createdById, ...members.map((member) => member.id)]);
  const n = nth();
  const created = await db.circle.create({
    data: {
      slug: `circle-${n}`,
      name: `Circle ${n}`,
      why: "To meet.",
      kind: "INTEREST",
      reads: "MEMBERS",
      joins: "OPEN",
      memberCount: memberIds.size,
      ...circle,
      id,
      createdById,
      memberships: { create: [...memberIds].map((memberId) => ({ memberId })) },
      conversations: { create: { id: newId(), common: true, createdById } },
    },
    include: { conversations: true },
  });
  const { conversations, ...rest } = created;
  const [conversation] = conversations;
  if (!conversation) throw new Error("a circle has its common conversation");
  return { ...rest, conversation };
}

/** A private conversation among some people; of two, it is the one they have. */
export async function aPrivateTalk(
  given: Partial<Prisma.ConversationUncheckedCreateInput> & { people: Pick<Member, "id">[] },
): Promise<Conversation> {
  const { people, ...conversation } = given;
  const ids = people.map(({ id }) => id);
  return db.conversation.create({
    data: {
      pairKey: ids.length === 2 ? ids.toSorted().join(":") : null,
      ...conversation,
      id: conversation.id ?? newId(),
      createdById: conversation.createdById ?? ids[0] ?? "",
      participants: { create: ids.map((memberId) => ({ memberId })) },
    },
  });
}

/** A message at the end of a conversation, rendered as one plain paragraph. */
export async function aMessage(
  given: { conversation: Pick<Conversation, "id">; author: Pick<Member, "id"> } & Partial<
    Pick<Message, "id" | "clientId" | "body" | "html" | "createdAt">
  >,
): Promise<Message> {
  const { conversation, author, ...message } = given;
  const body = message.body ?? `Message ${nth()}`;
  const { lastSeq } = await db.conversation.update({
    where: { id: conversation.id },
    data: { lastSeq: { increment: 1 }, lastMessageAt: message.createdAt ?? new Date() },
  });
  return db.message.create({
    data: {
      id: newId(),
      clientId: newId(),
      html: `<p>${body}</p>`,
      renderVersion: 1,
      ...message,
      body,
      seq: lastSeq,
      conversationId: conversation.id,
      authorId: author.id,
    },
  });
}
