import { expect, test } from "vitest";
import { asksWhoItIs, changesTo, isAlike, typedIn, type Control } from "./typed-form";

const control = (
  type: string,
  name: string,
  value: string,
  more: Partial<Control> = {},
): Control => ({
  ...{ type, name, value, dataset: {} },
  ...more,
});

test("what is written, chosen and ticked is kept", () => {
  const { fields } = typedIn([
    control("textarea", "story", "Long ago"),
    control("email", "email", "ada@example.org"),
    control("select-one", "sees-story", "MEMBERS"),
    control("radio", "speakingFor", "ME", { checked: true }),
    control("radio", "speakingFor", "ORGANIZATION", { checked: false }),
    control("checkbox", "openTo", "MENTORING", { checked: false }),
  ]);
  expect(fields).toEqual([
    { kind: "text", name: "story", value: "Long ago" },
    { kind: "text", name: "email", value: "ada@example.org" },
    { kind: "choice", name: "sees-story", value: "MEMBERS" },
    { kind: "box", name: "speakingFor", value: "ME", ticked: true },
    { kind: "box", name: "speakingFor", value: "ORGANIZATION", ticked: false },
    { kind: "box", name: "openTo", value: "MENTORING", ticked: false },
  ]);
});

test.each([
  ["a password", control("password", "password", "hunter2")],
  ["a password that is shown", control("text", "proof", "x", { autocomplete: "current-password" })],
  ["a new password", control("text", "new", "x", { autocomplete: "section-a new-password" })],
  ["a code that works once", control("text", "code", "123456", { autocomplete: "one-time-code" })],
  ["a card", control("text", "card", "4111", { autocomplete: "cc-number" })],
  ["what is marked as secret", control("text", "code", "abcd", { dataset: { secret: "" } })],
  ["a file", control("file", "photo", "C:\\fakepath\\me.jpg")],
  ["a button", control("submit", "intent", "save")],
  ["a field that sends nothing", control("text", "", "x")],
])("%s is never kept", (_what, secret) => {
  expect(typedIn([secret])).toEqual({ about: [], anew: [], fields: [] });
});

test("hidden fields tell what a form is about, or go along as they were", () => {
  expect(
    typedIn([
      control("hidden", "person", "7"),
      control("hidden", "revision", "3", { dataset: { anew: "" } }),
    ]),
  ).toEqual({ about: [["person", "7"]], anew: [["revision", "3"]], fields: [] });
});

test("only what says something else is typed again, each in its place", () => {
  const before = [
    control("text", "links", "one"),
    control("text", "links", "two"),
    control("checkbox", "openTo", "A", { checked: true }),
    control("checkbox", "openTo", "B", { checked: false }),
    control("text", "gone", "words"),
  ];
  const { fields } = typedIn(before);
  const now = [
    control("text", "fresh", ""),
    control("text", "links", "one"),
    control("text", "links", ""),
    control("checkbox", "openTo", "B", { checked: true }),
    control("checkbox", "openTo", "A", { checked: true }),
  ];
  expect(changesTo(now, fields)).toEqual([
    { control: now[2], field: { kind: "text", name: "links", value: "two" } },
    { control: now[3], field: { kind: "box", name: "openTo", value: "B", ticked: false } },
  ]);
});

test("a field that is a secret now is not typed into", () => {
  const { fields } = typedIn([control("text", "code", "words")]);
  expect(changesTo([control("password", "code", "")], fields)).toEqual([]);
});

test("a form is known again by where it goes, what it is about and its button", () => {
  const typed = {
    action: "/staff/requests",
    button: ["intent", "decline"] as const,
    about: [["request", "7"] as const],
  };
  const form = (request: string, intent: string, action = "/staff/requests") => ({
    action,
    controls: [
      control("hidden", "request", request),
      control("hidden", "revision", "9", { dataset: { anew: "" } }),
      control("submit", "intent", intent),
    ],
  });
  expect(isAlike(form("7", "decline"), typed)).toBe(true);
  expect(isAlike(form("8", "decline"), typed)).toBe(false);
  expect(isAlike(form("7", "invite"), typed)).toBe(false);
  expect(isAlike(form("7", "decline", "/staff"), typed)).toBe(false);
  expect(isAlike({ action: "/staff/requests", controls: [] }, typed)).toBe(false);
});

test("who she is is asked at the door and where a proof is", () => {
  const asking = ["/sign-in", "/sign-in/second", "/settings/proof", "/settings/second-step"];
  expect(asking.filter(asksWhoItIs)).toEqual(asking);
  expect(["/", "/you", "/settings", "/settings/sign-in", "/sign-inn"].filter(asksWhoItIs)).toEqual(
    [],
  );
});
