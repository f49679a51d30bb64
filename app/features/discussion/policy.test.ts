import { describe, expect, test } from "vitest";
import * as policy from "./policy";
import type { MessageFacts, Standing } from "./policy";

const member: Standing = { mayRead: true, mayPost: true, isMember: true, closed: false };
const listener: Standing = { mayRead: true, mayPost: false, isMember: false, closed: false };
const closed: Standing = { mayRead: true, mayPost: false, isMember: true, closed: true };
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
