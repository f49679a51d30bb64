import type { Prisma } from "~/generated/prisma/client";
import { present } from "./build-people";
import type { DemoRole } from "./circles";
import { ASKED_IN, ASKING } from "./doors";
import { later, type Gathered, type Making } from "./gather-circles";
import { idFrom } from "./random";

const HOUR = 3_600_000;

function circleRow(
  { circle, id, createdAt, seats, talks }: Gathered,
  { folk, clock }: Making,
): Prisma.CircleCreateManyInput {
  const { slug, name, why, kind, reads, joins, closed } = circle;
  const said = talks.flatMap((talk) => talk.said.map(({ at }) => at.getTime()));
  return {
    ...{ id, slug, name, why, kind, reads, joins, createdAt },
    createdById: present(folk, circle.by).id,
    memberCount: seats.size,
    lastActiveAt: new Date(Math.max(createdAt.getTime(), ...said)),
    closedAt: closed ? clock.daysAgo(closed.daysAgo, "17:00") : null,
    closedById: closed ? present(folk, closed.by).id : null,
    closingNote: closed?.note ?? null,
  };
}

function roleRows(
  { id: circleId, createdAt: founded, seats }: Gathered,
  role: DemoRole,
  { folk, clock, random }: Making,
) {
  const longest = Math.max(0, ...role.tenures.map(({ since }) => since));
  const createdAt = longest
    ? later(founded, clock.daysAgo(longest, "11:15"))
    : clock.daysAgo(12, "18:40");
  const id = idFrom(random, createdAt);
  const tenures = role.tenures.map(
    ({ who, since, until, ended, handover }): Prisma.RoleTenureCreateManyInput => {
      const start = later(seats.get(who)?.joinedAt ?? createdAt, clock.daysAgo(since, "11:20"));
      return {
        id: idFrom(random, start),
        roleId: id,
        memberId: present(folk, who).id,
        since: start,
        until: until === "march" ? clock.endOfMarch() : until ? clock.dateIn(until) : null,
        endedAt: ended ? clock.daysAgo(ended, "18:30") : null,
        handoverNote: handover ?? null,
      };
    },
  );
  return { row: { id, circleId, kind: role.kind, title: role.title ?? null, createdAt }, tenures };
}

/** Everybody in a circle on request has asked once, and a host has said yes. */
function acceptedRequests(
  { circle, id, seats }: Gathered,
  { folk, random }: Making,
): Prisma.JoinRequestCreateManyInput[] {
  if (circle.joins !== "REQUEST") return [];
  return [...seats.entries()]
    .filter(([key]) => key !== circle.by)
    .map(([, { person, joinedAt }]) => {
      const asked = new Date(joinedAt.getTime() - random.int(1, 30) * HOUR);
      const createdAt = asked > person.cameAt ? asked : joinedAt;
      return {
        id: idFrom(random, createdAt),
        circleId: id,
        memberId: person.id,
        note: "",
        createdAt,
        answer: "ACCEPTED",
        answeredAt: joinedAt,
        answeredById: present(folk, circle.by).id,
      };
    });
}

/** Everybody in a circle by invitation was asked in by whoever began it. */
function acceptedInvitations(
  { circle, id, seats }: Gathered,
  { folk, random }: Making,
): Prisma.CircleInvitationCreateManyInput[] {
  if (circle.joins !== "INVITATION") return [];
  return [...seats.entries()]
    .filter(([key]) => key !== circle.by)
    .map(([, { person, joinedAt }]) => ({
      id: idFrom(random, joinedAt),
      circleId: id,
      memberId: person.id,
      invitedById: present(folk, circle.by).id,
      note: "",
      createdAt: joinedAt,
      answer: "ACCEPTED",
      answeredAt: joinedAt,
    }));
}

const UNANSWERED = { answer: null, answeredAt: null };

const idOf = (circles: readonly Gathered[], slug: string): string => {
  const found = circles.find(({ circle }) => circle.slug === slug);
  if (!found) throw new Error(`There is no circle "${slug}".`);
  return found.id;
};

function openRequests(
  circles: readonly Gathered[],
  { folk, clock, random }: Making,
): Prisma.JoinRequestCreateManyInput[] {
  return ASKING.map(({ slug, who, when, note }) => {
    const createdAt = clock.at(when, null);
    const memberId = present(folk, who).id;
    return {
      id: idFrom(random, createdAt),
      circleId: idOf(circles, slug),
      memberId,
      note,
      createdAt,
      ...UNANSWERED,
      answeredById: null,
    };
  });
}

function openInvitations(
  circles: readonly Gathered[],
  { folk, clock, random }: Making,
): Prisma.CircleInvitationCreateManyInput[] {
  return ASKED_IN.map(({ slug, who, by, when, note }) => {
    const createdAt = clock.at(when, null);
    const [memberId, invitedById] = [present(folk, who).id, present(folk, by).id];
    return {
      id: idFrom(random, createdAt),
      circleId: idOf(circles, slug),
      memberId,
      invitedById,
      note,
      createdAt,
      ...UNANSWERED,
    };
  });
}

/** The rows of circles, their members, their roles, and who waits at their doors. */
export function circleRows(circles: readonly Gathered[], making: Making) {
  const roles = circles.flatMap((gathered) =>
    gathered.circle.roles.map((role) => roleRows(gathered, role, making)),
  );
  return {
    circles: circles.map((gathered) => circleRow(gathered, making)),
    memberships: circles.flatMap(({ id, seats }) =>
      [...seats.values()].map(({ person, joinedAt }) => ({
        circleId: id,
        memberId: person.id,
        joinedAt,
      })),
    ),
    roles: roles.map(({ row }) => row),
    tenures: roles.flatMap(({ tenures }) => tenures),
    joinRequests: [
      ...circles.flatMap((gathered) => acceptedRequests(gathered, making)),
      ...openRequests(circles, making),
    ],
    circleInvitations: [
      ...circles.flatMap((gathered) => acceptedInvitations(gathered, making)),
      ...openInvitations(circles, making),
    ],
  };
}
