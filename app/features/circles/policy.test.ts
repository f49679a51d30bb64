import { describe, expect, test } from "vitest";
import { JOINS, READS, widens, type CircleJoins, type CircleReads } from "./circle";
import * as policy from "./policy";
import type { CircleFacts, Decision, RoleFacts, Standing } from "./policy";

const nobody: Standing = {
  signedIn: false,
  staff: false,
  member: false,
  host: false,
  invited: false,
  request: "none",
};
const outsider: Standing = { ...nobody, signedIn: true };
const PEOPLE = {
  visitor: nobody,
  outsider,
  invited: { ...outsider, invited: true },
  asking: { ...outsider, request: "waiting" },
  declined: { ...outsider, request: "declined" },
  member: { ...outsider, member: true },
  host: { ...outsider, member: true, host: true },
  staff: { ...outsider, staff: true },
  staffInside: { ...outsider, staff: true, member: true },
} satisfies Record<string, Standing>;
type Who = keyof typeof PEOPLE;

const circle = (given: Partial<CircleFacts> = {}): CircleFacts => ({
  reads: "MEMBERS",
  joins: "OPEN",
  closed: false,
  hosted: true,
  ...given,
});

const said = (decision: Decision) => (decision.allowed ? "yes" : decision.refusal);
const outside: Who[] = ["visitor", "outsider", "invited", "asking", "declined", "staff"];
const inside: Who[] = ["member", "host", "staffInside"];

describe("reading", () => {
  const readers: Record<CircleReads, Who[]> = {
    WEB: [...outside, ...inside],
    MEMBERS: ["outsider", "invited", "asking", "declined", "staff", ...inside],
    CIRCLE: inside,
  };
  const all = [...outside, ...inside];
  const cases = READS.flatMap((reads) =>
    all.flatMap((who) => [false, true].map((closed) => ({ reads, who, closed }))),
  );
  test.each(cases)("$reads, $who, closed: $closed", ({ reads, who, closed }) => {
    for (const joins of JOINS) {
      const facts = circle({ reads, joins, closed });
      const expected = readers[reads].includes(who);
      expect(said(policy.canRead(PEOPLE[who], facts))).toBe(expected ? "yes" : "hidden");
      expect(said(policy.canSee(PEOPLE[who], facts))).toBe(
        expected || who === "invited" ? "yes" : "hidden",
      );
      const list = !expected ? "hidden" : who === "visitor" ? "sign-in" : "yes";
      expect(said(policy.canSeeMembers(PEOPLE[who], facts))).toBe(list);
    }
  });

  test("staff do not read a circle for its members only, and cannot act on it", () => {
    const facts = circle({ reads: "CIRCLE", joins: "INVITATION" });
    const { staff } = PEOPLE;
    for (const may of [policy.canSee, policy.canClose, policy.canAnswerRequests, policy.canJoin]) {
      expect(said(may(staff, facts))).toBe("hidden");
    }
  });
});

describe("coming in", () => {
  const table: [Who, CircleReads, CircleJoins, join: string, request: string][] = [
    ["visitor", "WEB", "OPEN", "sign-in", "sign-in"],
    ["visitor", "MEMBERS", "OPEN", "hidden", "hidden"],
    ["outsider", "WEB", "OPEN", "yes", "just-join"],
    ["outsider", "MEMBERS", "OPEN", "yes", "just-join"],
    ["outsider", "MEMBERS", "REQUEST", "ask-first", "yes"],
    ["outsider", "MEMBERS", "INVITATION", "by-invitation", "by-invitation"],
    ["outsider", "CIRCLE", "OPEN", "hidden", "hidden"],
    ["outsider", "CIRCLE", "INVITATION", "hidden", "hidden"],
    ["asking", "MEMBERS", "REQUEST", "ask-first", "asked-already"],
    ["asking", "MEMBERS", "OPEN", "yes", "just-join"],
    ["declined", "MEMBERS", "REQUEST", "ask-first", "not-this-time"],
    ["invited", "MEMBERS", "OPEN", "yes", "just-join"],
    ["invited", "MEMBERS", "REQUEST", "yes", "just-join"],
    ["invited", "CIRCLE", "INVITATION", "yes", "just-join"],
    ["member", "MEMBERS", "OPEN", "member-already", "member-already"],
    ["host", "CIRCLE", "INVITATION", "member-already", "member-already"],
    ["staff", "MEMBERS", "REQUEST", "ask-first", "yes"],
    ["staff", "MEMBERS", "INVITATION", "by-invitation", "by-invitation"],
  ];
  test.each(table)("%s, read by %s, joined by %s", (who, reads, joins, join, request) => {
    const facts = circle({ reads, joins });
    expect(said(policy.canJoin(PEOPLE[who], facts))).toBe(join);
    expect(said(policy.canRequest(PEOPLE[who], facts))).toBe(request);
  });

  test.each(["outsider", "invited", "asking", "staff"] as const)(
    "nobody joins a closed one: %s",
    (who) => {
      const facts = circle({ closed: true });
      expect(said(policy.canJoin(PEOPLE[who], facts))).toBe("closed");
      expect(said(policy.canRequest(PEOPLE[who], facts))).toBe("closed");
    },
  );

  test("members leave, from a closed circle too", () => {
    for (const who of inside) expect(said(policy.canLeave(PEOPLE[who]))).toBe("yes");
    for (const who of outside) expect(said(policy.canLeave(PEOPLE[who]))).toBe("not-a-member");
  });
});

describe("what members, hosts and staff do", () => {
  type Row = [Who, invite: string, post: string, answer: string, edit: string, close: string];
  const hosted: Row[] = [
    ["visitor", "hidden", "hidden", "hidden", "hidden", "hidden"],
    ["outsider", "not-a-member", "not-a-member", "not-host", "not-host", "not-host"],
    ["invited", "not-a-member", "not-a-member", "not-host", "not-host", "not-host"],
    ["member", "yes", "yes", "not-host", "not-host", "not-host"],
    ["host", "yes", "yes", "yes", "yes", "yes"],
    ["staff", "not-a-member", "not-a-member", "yes", "not-host", "yes"],
    ["staffInside", "yes", "yes", "yes", "not-host", "yes"],
  ];
  const unhosted: Row[] = [
    ["outsider", "not-a-member", "not-a-member", "not-host", "not-host", "not-host"],
    ["member", "yes", "yes", "yes", "yes", "yes"],
    ["staff", "not-a-member", "not-a-member", "yes", "not-host", "yes"],
    ["staffInside", "yes", "yes", "yes", "yes", "yes"],
  ];
  const check = (facts: CircleFacts, [who, ...expected]: Row) => {
    const may = [
      policy.canInvite,
      policy.canPost,
      policy.canAnswerRequests,
      policy.canEdit,
      policy.canClose,
    ];
    expect(may.map((can) => said(can(PEOPLE[who], facts)))).toEqual(expected);
  };
  test.each(hosted)("%s, where somebody hosts", (...row) => check(circle(), row));
  test.each(unhosted)("%s, where nobody hosts", (...row) => check(circle({ hosted: false }), row));

  test.each(["member", "host", "staffInside"] as const)(
    "%s in a closed circle only leaves or opens it",
    (who) => {
      const facts = circle({ closed: true });
      const role: RoleFacts = { open: true, hers: true, isHostRole: false };
      expect(said(policy.canInvite(PEOPLE[who], facts))).toBe("closed");
      expect(said(policy.canPost(PEOPLE[who], facts))).toBe("closed");
      expect(said(policy.canAnswerRequests(PEOPLE[who], facts))).toBe("closed");
      expect(said(policy.canEdit(PEOPLE[who], facts))).toBe("closed");
      expect(said(policy.canClose(PEOPLE[who], facts))).toBe("closed");
      expect(said(policy.canTakeRole(PEOPLE[who], facts, role))).toBe("closed");
      expect(said(policy.canHandOn(PEOPLE[who], facts, role))).toBe("closed");
      expect(said(policy.canRetireRole(PEOPLE[who], facts, role))).toBe("closed");
      expect(said(policy.canReopen(PEOPLE[who], facts))).toBe(
        who === "member" ? "not-host" : "yes",
      );
    },
  );

  test("an open circle is not opened again", () => {
    expect(said(policy.canReopen(PEOPLE.host, circle()))).toBe("not-closed");
  });
});

describe("roles", () => {
  const role = (given: Partial<RoleFacts> = {}): RoleFacts => ({
    open: true,
    hers: false,
    isHostRole: false,
    ...given,
  });
  const roles = {
    open: role(),
    held: role({ open: false }),
    hers: role({ open: false, hers: true }),
    lapsed: role({ open: true, hers: true }),
    host: role({ isHostRole: true }),
  };
  const table: [Who, keyof typeof roles, take: string, handOn: string, retire: string][] = [
    ["outsider", "open", "not-a-member", "not-a-member", "not-host"],
    ["staff", "open", "not-a-member", "not-a-member", "not-host"],
    ["member", "open", "yes", "role-not-hers", "not-host"],
    ["member", "held", "role-held", "role-not-hers", "not-host"],
    ["member", "hers", "yes", "yes", "not-host"],
    ["member", "lapsed", "yes", "yes", "not-host"],
    ["member", "host", "yes", "role-not-hers", "not-host"],
    ["host", "open", "yes", "role-not-hers", "yes"],
    ["host", "held", "role-held", "role-not-hers", "role-held"],
    ["host", "host", "yes", "role-not-hers", "role-of-host"],
  ];
  test.each(table)("%s and a role that is %s", (who, which, take, handOn, retire) => {
    const facts = circle();
    expect(said(policy.canTakeRole(PEOPLE[who], facts, roles[which]))).toBe(take);
    expect(said(policy.canHandOn(PEOPLE[who], facts, roles[which]))).toBe(handOn);
    expect(said(policy.canRetireRole(PEOPLE[who], facts, roles[which]))).toBe(retire);
  });

  test("where nobody hosts, any member tidies the roles and any member adds one", () => {
    expect(said(policy.canRetireRole(PEOPLE.member, circle({ hosted: false }), roles.open))).toBe(
      "yes",
    );
    expect(said(policy.canAddRole(PEOPLE.member, circle()))).toBe("yes");
    expect(said(policy.canAddRole(PEOPLE.staff, circle()))).toBe("not-a-member");
  });
});

test("an audience widens towards the web only", () => {
  const wider = READS.flatMap((from) =>
    READS.filter((to) => widens(from, to)).map((to) => `${from}>${to}`),
  );
  expect(wider).toEqual(["MEMBERS>WEB", "CIRCLE>WEB", "CIRCLE>MEMBERS"]);
});
