import { expect, test } from "vitest";
import * as policy from "./policy";

const said = (decision: policy.Decision) => (decision.allowed ? "yes" : decision.refusal);

test("anybody is blocked but oneself", () => {
  expect(said(policy.canBlock("ana", "ben"))).toBe("yes");
  expect(said(policy.canBlock("ana", "ana"))).toBe("oneself");
});

test.each([
  ["the reporter", { id: "ana", staff: false }, "yes", "not-staff", "not-staff"],
  ["another member", { id: "ben", staff: false }, "not-staff", "not-staff", "not-staff"],
  ["staff", { id: "sol", staff: true }, "yes", "yes", "closed-already"],
] as const)("%s", (_who, viewer, read, close, again) => {
  expect(said(policy.canReadReport(viewer, { reporterId: "ana" }))).toBe(read);
  expect(said(policy.canCloseReport(viewer, { closed: false }))).toBe(close);
  expect(said(policy.canCloseReport(viewer, { closed: true }))).toBe(again);
});
