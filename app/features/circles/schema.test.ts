import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { textFor } from "~/text/text.server";
import { JOINS, READS, widening } from "./circle";
import {
  browseParams,
  editCircleSchema,
  intentSchema,
  membersParams,
  placeAfter,
  startCircleSchema,
} from "./schema";

const t = textFor("en");
const ID = "0192f0c1-2222-7333-8444-555566667777";

describe("starting a circle", () => {
  const good = {
    name: "Tower Hill neighbors",
    why: "To know the people on our own hill.",
    kind: "NEIGHBORHOOD",
    reads: "MEMBERS",
    joins: "OPEN",
  };
  const start = startCircleSchema(t);
  const problems = (given: Record<string, unknown>) => {
    const result = start.safeParse({ ...good, ...given });
    return result.success
      ? {}
      : Object.fromEntries(result.error.issues.map((i) => [i.path.join("."), i.message]));
  };

  test("takes a name and a why, cleaned", () => {
    expect(start.parse({ ...good, name: "  Tower\u202E  Hill " }).name).toBe("Tower Hill");
  });

  test.each(["name", "why", "kind", "reads", "joins"])("needs %s", (field) => {
    expect(Object.keys(problems({ [field]: undefined }))).toEqual([field]);
  });

  test("says what is wrong in a sentence", () => {
    expect(problems({ name: "\u200B \u0000", why: "x".repeat(401), kind: "CULT" })).toEqual({
      name: t.common.errors.required,
      why: t.common.errors.tooLong({ max: 400 }),
      kind: t.common.errors.choice,
    });
    expect(problems({ name: "אב🔥".repeat(100) })).toEqual({
      name: t.common.errors.tooLong({ max: 80 }),
    });
    expect(problems({ name: ["a", "b"], reads: { in: ["WEB"] } })).toEqual({
      name: t.common.errors.required,
      reads: t.common.errors.choice,
    });
  });

  test.each(READS.flatMap((reads) => JOINS.map((joins) => [reads, joins] as const)))(
    "read by %s, joined by %s",
    (reads, joins) => {
      const fits = reads !== "CIRCLE" || joins === "INVITATION";
      expect(problems({ reads, joins })).toEqual(
        fits ? {} : { joins: t.circleCare.circleNeedsInvitation },
      );
    },
  );

  test("a change that lets more people read is confirmed for exactly that change", () => {
    const edit = editCircleSchema(t, { reads: "CIRCLE" });
    const wide = { ...good, reads: "WEB" };
    expect(edit.safeParse(wide).success).toBe(false);
    expect(edit.safeParse({ ...wide, wider: "on" }).success).toBe(false);
    expect(edit.safeParse({ ...wide, wider: widening("CIRCLE", "MEMBERS") }).success).toBe(false);
    expect(edit.safeParse({ ...wide, wider: widening("CIRCLE", "WEB") }).success).toBe(true);
    const narrower = editCircleSchema(t, { reads: "WEB" });
    expect(narrower.safeParse(good).success).toBe(true);
  });
});

describe("what is done on a circle's page", () => {
  const schema = intentSchema(t);
  test.each([
    [{ intent: "join" }, { intent: "join" }],
    [
      { intent: "request", note: " hi \u202E" },
      { intent: "request", note: "hi" },
    ],
    [
      { intent: "hand-on", roleId: ID, memberId: "" },
      { intent: "hand-on", roleId: ID, memberId: null, note: "" },
    ],
    [
      { intent: "take-role", roleId: ID, until: "" },
      { intent: "take-role", roleId: ID, until: null },
    ],
    [
      { intent: "take-role", roleId: ID, until: "2999-02-28" },
      { intent: "take-role", roleId: ID, until: "2999-02-28" },
    ],
  ])("%j", (given, parsed) => {
    expect(schema.parse(given)).toEqual(parsed);
  });

  test.each([
    {},
    { intent: "destroy" },
    { intent: "__proto__" },
    { intent: ["join", "leave"] },
    { intent: "accept-request" },
    { intent: "accept-request", id: "1 or 1=1" },
    { intent: "take-role", roleId: ID, until: "2020-01-01" },
    { intent: "take-role", roleId: ID, until: "2999-02-30" },
    { intent: "add-role", kind: "OTHER", title: " " },
    { intent: "add-role", kind: "KING" },
    { intent: "close", note: "x".repeat(1_001) },
  ])("refuses %j", (given) => {
    expect(schema.safeParse(given).success).toBe(false);
  });
});

describe("as a browser sends it", () => {
  const sent = (given: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(given)) form.append(name, value);
    return parseWithZod(form, { schema: intentSchema(t) });
  };

  test.each([
    [
      { intent: "request", note: "" },
      { intent: "request", note: "" },
    ],
    [
      { intent: "close", note: "" },
      { intent: "close", note: "" },
    ],
    [
      { intent: "hand-on", roleId: ID, memberId: "", note: "" },
      { intent: "hand-on", roleId: ID, memberId: null, note: "" },
    ],
    [
      { intent: "take-role", roleId: ID, until: "" },
      { intent: "take-role", roleId: ID, until: null },
    ],
    [
      { intent: "add-role", kind: "WEAVER", title: "" },
      { intent: "add-role", kind: "WEAVER", title: "" },
    ],
  ])("%j", (given, parsed) => {
    const submission = sent(given);
    expect(submission.status === "success" && submission.value).toEqual(parsed);
  });

  test.each([
    [{ intent: "add-role", kind: "OTHER", title: "" }, { title: [t.common.errors.required] }],
    [{ intent: "take-role", roleId: ID, until: "2020-01-01" }, { until: [t.circleCare.dateLater] }],
    [{ intent: "take-role", roleId: ID, until: "soon" }, { until: [t.common.errors.date] }],
  ])("refused with a sentence: %j", (given, error) => {
    expect(sent(given).reply().error).toEqual(error);
  });

  test("one box ticked, or two", () => {
    const edit = (boxes: string[]) => {
      const form = new FormData();
      const circle = { name: "a", why: "b", kind: "PROJECT", reads: "WEB", joins: "OPEN" };
      for (const [name, value] of Object.entries(circle)) form.append(name, value);
      for (const box of boxes) form.append("wider", box);
      return parseWithZod(form, { schema: editCircleSchema(t, { reads: "CIRCLE" }) }).status;
    };
    expect(edit([])).toBe("error");
    expect(edit([widening("CIRCLE", "MEMBERS")])).toBe("error");
    expect(edit([widening("CIRCLE", "WEB")])).toBe("success");
    expect(edit([widening("CIRCLE", "MEMBERS"), widening("CIRCLE", "WEB")])).toBe("success");
  });
});

describe("addresses", () => {
  test("leave out what they do not know", () => {
    expect(browseParams.parse({ kind: "CULT", q: ["a"], after: "x" })).toEqual({
      kind: null,
      q: "",
      after: null,
    });
    expect(browseParams.parse({})).toEqual({ kind: null, q: "", after: null });
    expect(browseParams.parse({ kind: "project", q: "  bus ", after: `17~${ID}` })).toEqual({
      kind: "PROJECT",
      q: "bus",
      after: { key: "17", id: ID },
    });
    expect(browseParams.parse({ after: `1 or 1~${ID}` }).after).toBeNull();
  });

  test("a place after a name with any character comes back", () => {
    const place = { key: "Ana ~ O'Brien, 50%", id: ID };
    expect(membersParams.parse({ after: placeAfter(place) }).after).toEqual(place);
  });
});
