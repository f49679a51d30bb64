import type { CircleJoins, CircleReads } from "./circle";

/** Who asks, seen from one circle. A visitor without an account is nobody: all false. */
export interface Standing {
  signedIn: boolean;
  staff: boolean;
  member: boolean;
  /** Holds its host role. */
  host: boolean;
  /** An invitation into it waits for her. */
  invited: boolean;
  /** Her wish to join: waiting for an answer, or declined a short while ago. */
  request: "none" | "waiting" | "declined";
}

/** What of a circle decides who may do what. */
export interface CircleFacts {
  reads: CircleReads;
  joins: CircleJoins;
  closed: boolean;
  /** Somebody holds the host role. */
  hosted: boolean;
}

/** What of a role decides who may take it or hand it on. */
export interface RoleFacts {
  open: boolean;
  /** She who asks holds it. */
  hers: boolean;
  isHostRole: boolean;
}

/** Why something is not to be done. `hidden` is answered like a page that does not exist. */
export type Refusal =
  | "hidden"
  | "sign-in"
  | "member-already"
  | "not-a-member"
  | "not-host"
  | "closed"
  | "not-closed"
  | "ask-first"
  | "by-invitation"
  | "just-join"
  | "asked-already"
  | "not-this-time"
  | "role-held"
  | "role-not-hers"
  | "role-of-host"
  | "too-many-roles"
  | "no-such-person"
  | "not-confirmed"
  | "gone";

/** What policy says, and what a command answers: done, or why not. */
export type Decision = { allowed: true } | { allowed: false; refusal: Refusal };

export const YES: Decision = { allowed: true };
/** A refusal for a reason that only the database knows. */
export const no = (refusal: Refusal): Decision => ({ allowed: false, refusal });

type Rule = readonly [refused: boolean, refusal: Refusal];

// The first rule that refuses gives the reason.
const unless = (...rules: Rule[]): Decision => {
  const found = rules.find(([refused]) => refused);
  return found ? no(found[1]) : YES;
};

const reads = (who: Standing, circle: CircleFacts): boolean =>
  who.member || circle.reads === "WEB" || (circle.reads === "MEMBERS" && who.signedIn);

const hides = (who: Standing, circle: CircleFacts): Rule => [!reads(who, circle), "hidden"];

// Where nobody hosts, each member may do what a host does.
const hosts = (who: Standing, circle: CircleFacts): boolean =>
  who.host || (who.member && !circle.hosted);

/** Reading the talk and the page. Staff read what every member reads: a circle for its members only is closed to them too. A closed circle stays open to who could read it. */
export const canRead = (who: Standing, circle: CircleFacts): Decision => unless(hides(who, circle));

/** Seeing what the circle is (name, why, size): whoever may read it, and whoever is invited. */
export const canSee = (who: Standing, circle: CircleFacts): Decision =>
  unless([!who.invited && !reads(who, circle), "hidden"]);

/** Seeing who is in it. The web reads what is said, not the list of members. */
export const canSeeMembers = (who: Standing, circle: CircleFacts): Decision =>
  unless(hides(who, circle), [!who.signedIn, "sign-in"]);

/** Becoming a member at once. An invitation is enough whatever the settings say: somebody inside vouched. */
export const canJoin = (who: Standing, circle: CircleFacts): Decision =>
  unless(
    [!who.invited && !reads(who, circle), "hidden"],
    [!who.signedIn, "sign-in"],
    [who.member, "member-already"],
    [circle.closed, "closed"],
    [!who.invited && circle.joins === "REQUEST", "ask-first"],
    [!who.invited && circle.joins === "INVITATION", "by-invitation"],
  );

/** Asking to be let in. */
export const canRequest = (who: Standing, circle: CircleFacts): Decision =>
  unless(
    [!who.invited && !reads(who, circle), "hidden"],
    [!who.signedIn, "sign-in"],
    [who.member, "member-already"],
    [circle.closed, "closed"],
    [who.invited || circle.joins === "OPEN", "just-join"],
    [circle.joins === "INVITATION", "by-invitation"],
    [who.request === "waiting", "asked-already"],
    [who.request === "declined", "not-this-time"],
  );

/** Leaving: always, from a closed circle too. */
export const canLeave = (who: Standing): Decision => unless([!who.member, "not-a-member"]);

/** Inviting: each member, whoever may join otherwise. */
export const canInvite = (who: Standing, circle: CircleFacts): Decision =>
  unless(hides(who, circle), [!who.member, "not-a-member"], [circle.closed, "closed"]);

/** Answering those who asked to join: the host, any member where nobody hosts, and staff. */
export const canAnswerRequests = (who: Standing, circle: CircleFacts): Decision =>
  unless(
    hides(who, circle),
    [circle.closed, "closed"],
    [!hosts(who, circle) && !who.staff, "not-host"],
  );

/** Changing the name, the why and the settings: the host, or any member where nobody hosts. Staff are not hosts. */
export const canEdit = (who: Standing, circle: CircleFacts): Decision =>
  unless(hides(who, circle), [circle.closed, "closed"], [!hosts(who, circle), "not-host"]);

/** Closing: the host, any member where nobody hosts, and staff who may read it. */
export const canClose = (who: Standing, circle: CircleFacts): Decision =>
  unless(
    hides(who, circle),
    [circle.closed, "closed"],
    [!hosts(who, circle) && !who.staff, "not-host"],
  );

/** Opening it again: whoever may close it. */
export const canReopen = (who: Standing, circle: CircleFacts): Decision =>
  unless(
    hides(who, circle),
    [!circle.closed, "not-closed"],
    [!hosts(who, circle) && !who.staff, "not-host"],
  );

/** Saying something. */
export const canPost = (who: Standing, circle: CircleFacts): Decision =>
  unless(hides(who, circle), [!who.member, "not-a-member"], [circle.closed, "closed"]);

/** Naming a role that the circle could use: any member. */
export const canAddRole = (who: Standing, circle: CircleFacts): Decision => canPost(who, circle);

/** Taking an open role: any member, on her own authority. */
export const canTakeRole = (who: Standing, circle: CircleFacts, role: RoleFacts): Decision =>
  unless(
    hides(who, circle),
    [!who.member, "not-a-member"],
    [circle.closed, "closed"],
    [!role.open && !role.hers, "role-held"],
  );

/** Sharing a role, handing it on, giving it back, keeping it longer: those who hold it. */
export const canHandOn = (who: Standing, circle: CircleFacts, role: RoleFacts): Decision =>
  unless(
    hides(who, circle),
    [!who.member, "not-a-member"],
    [circle.closed, "closed"],
    [!role.hers, "role-not-hers"],
  );

/** Taking a role off the list: an open one by the host, or any member where nobody hosts. The host role stays. */
export const canRetireRole = (who: Standing, circle: CircleFacts, role: RoleFacts): Decision =>
  unless(
    hides(who, circle),
    [circle.closed, "closed"],
    [!hosts(who, circle), "not-host"],
    [role.isHostRole, "role-of-host"],
    [!role.open, "role-held"],
  );
