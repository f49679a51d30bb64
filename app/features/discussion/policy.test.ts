import { describe, expect, test } from "vitest";
import * as policy from "./policy";
import type { MessageFacts, Standing } from "./policy";

const member: Standing = { mayRead: true, mayPost: true, isMember: true, closed: false };
const listener: Standing = { mayRead: true, mayPost: false, isMember: false, closed: false };
const closed: Standing = { mayRead: true, mayPost: false, isMember: true, closed: true };
const shut: Standing = { mayRead: true, mayPost: false, isMember: true, closed: false };
const outside: Standing = { mayRead: false, mayPost: false, isMember: false, closed: false };
const hers: MessageFacts = { hers: true, takenBack: false };
const others: MessageFacts = { hers: false, takenBack: false };
const gone: MessageFacts = { hers: true, takenBack: true };

type Row = [
  string,
  Standing,
  MessageFacts,
  post: string,
  react: string,
  edit: string,
  back: string,
];

const table: Row[] = [
  ["a member, her own", member, hers, "yes", "yes", "yes", "yes"],
  ["a member, another's", member, others, "yes", "yes", "not-hers", "not-hers"],
  ["a member, taken back", member, gone, "yes", "taken-back", "taken-back", "yes"],
  ["who only listens", listener, others, "not-a-member", "not-a-member", "not-hers", "not-hers"],
  ["who left, her own", listener, hers, "not-a-member", "not-a-member", "not-a-member", "yes"],
  ["a closed circle", closed, hers, "closed", "closed", "closed", "yes"],
  ["a talk of two that is not open", shut, hers, "not-open", "not-open", "not-open", "yes"],
  ["outside", outside, hers, "hidden", "hidden", "hidden", "hidden"],
];

describe.each(table)("%s", (_name, who, message, post, react, edit, back) => {
  const said = (decision: policy.Decision) => (decision.allowed ? "yes" : decision.refusal);
  test("post", () => expect(said(policy.canPost(who))).toBe(post));
  test("react", () => expect(said(policy.canReact(who, message))).toBe(react));
  test("edit", () => expect(said(policy.canEdit(who, message))).toBe(edit));
  test("take back", () => expect(said(policy.canTakeBack(who, message))).toBe(back));
});

const said = (decision: policy.Decision) => (decision.allowed ? "yes" : decision.refusal);

test.each<[string, Standing, MessageFacts, pins: number, pin: string, unpin: string]>([
  ["a member", member, others, 0, "yes", "yes"],
  ["a member, room for one", member, others, 4, "yes", "yes"],
  ["a member, no room", member, others, 5, "pinned-enough", "yes"],
  ["a member, taken back", member, gone, 0, "taken-back", "yes"],
  ["who only listens", listener, others, 0, "not-a-member", "not-a-member"],
  ["a closed circle", closed, hers, 0, "closed", "closed"],
  ["outside", outside, hers, 5, "hidden", "hidden"],
])("pins: %s", (_name, who, message, pins, pin, unpin) => {
  expect(said(policy.canPin(who, message, pins))).toBe(pin);
  expect(said(policy.canUnpin(who))).toBe(unpin);
});

const asked = { takenBack: false, hasReplies: false };
const goneAndAnswered = { takenBack: true, hasReplies: true };
const goneAlone = { takenBack: true, hasReplies: false };

test.each<[string, Standing, policy.RootFacts | null, reply: string]>([
  ["a member", member, asked, "yes"],
  ["a member, to nothing", member, null, "nothing-to-reply-to"],
  ["a member, to what was taken back", member, goneAlone, "taken-back"],
  ["a member, in a thread that goes on", member, goneAndAnswered, "yes"],
  ["who only listens", listener, asked, "not-a-member"],
  ["who only listens, to nothing", listener, null, "not-a-member"],
  ["a closed circle", closed, asked, "closed"],
  ["one of two who blocks the other", shut, asked, "not-open"],
  ["outside", outside, null, "hidden"],
])("replies: %s", (_name, who, root, reply) => {
  expect(said(policy.canReply(who, root))).toBe(reply);
});

const nobody = { staff: false, keepsNotes: false };
const keeper = { staff: false, keepsNotes: true };
const staff = { staff: true, keepsNotes: false };

test.each<[string, Standing, policy.Keeper, MessageFacts, mark: string, summarize: string]>([
  ["a member", member, nobody, hers, "not-a-keeper", "not-a-keeper"],
  ["a keeper", member, keeper, others, "yes", "yes"],
  ["a keeper, taken back", member, keeper, gone, "taken-back", "yes"],
  ["a keeper of a closed circle", closed, keeper, others, "yes", "yes"],
  ["staff who only listen", listener, staff, others, "yes", "yes"],
  ["staff outside", outside, staff, others, "hidden", "hidden"],
])("marks: %s", (_name, who, holds, message, mark, summarize) => {
  expect(said(policy.canMark(who, holds, message))).toBe(mark);
  expect(said(policy.canSummarize(who, holds))).toBe(summarize);
});

const group = (given: Partial<policy.GroupFacts>): policy.GroupFacts => ({
  ...{ inside: true, people: 4, ofTwo: false },
  ...given,
});

test.each<[string, policy.GroupFacts, leave: string, add: string]>([
  ["four people", group({}), "yes", "yes"],
  ["the one of two", group({ ofTwo: true, people: 2 }), "of-two", "of-two"],
  ["two who are left of more", group({ people: 2 }), "yes", "of-two"],
  ["as many as it holds", group({ people: 12 }), "yes", "too-many"],
  ["outside", group({ inside: false }), "hidden", "hidden"],
])("private groups: %s", (_name, facts, leave, add) => {
  expect(said(policy.canLeave(facts))).toBe(leave);
  expect(said(policy.canAdd(facts))).toBe(add);
});
