import { expect, test } from "vitest";
import { clockAt } from "./clock";

const NEW_YORK = "America/New_York";
const monday = clockAt(new Date("2026-11-23T15:30:00Z"), NEW_YORK);

test("times are those of the community's own clocks", () => {
  expect(monday.at("today 09:05", null)).toEqual(new Date("2026-11-23T14:05:00Z"));
  expect(monday.at("30d 18:12", null)).toEqual(new Date("2026-10-24T22:12:00Z"));
  expect(monday.at("thu 18:12", null)).toEqual(new Date("2026-11-19T23:12:00Z"));
  expect(monday.at("now-25m", null)).toEqual(new Date("2026-11-23T15:05:00Z"));
});

test("a time can be told from the one before it", () => {
  const before = new Date("2026-11-20T12:00:00Z");
  expect(monday.at("+12m", before)).toEqual(new Date("2026-11-20T12:12:00Z"));
  expect(monday.at("+3h", before)).toEqual(new Date("2026-11-20T15:00:00Z"));
  expect(() => monday.at("+3h", null)).toThrow("nothing before it");
});

test("what is no time is refused", () => {
  for (const when of ["yesterday", "3d", "3d 9:05", "now+5m", "12m"]) {
    expect(() => monday.at(when, null), when).toThrow("not a time");
  }
});

test("before the morning is over, today is yesterday, so that nothing is said ahead of time", () => {
  const early = clockAt(new Date("2026-11-23T11:00:00Z"), NEW_YORK);
  expect(early.at("today 09:05", null)).toEqual(new Date("2026-11-22T14:05:00Z"));
});

test("the dinner is on the Thursday to come, and months are counted from now", () => {
  expect(monday.fill("the {dinner}, in {month:2}, since {month:-6}")).toBe(
    "the 26th, in January, since May",
  );
  const thursday = clockAt(new Date("2026-07-02T20:00:00Z"), NEW_YORK);
  expect(thursday.fill("the {dinner}")).toBe("the 2nd");
  expect(thursday.at("thu 18:12", null)).toEqual(new Date("2026-06-25T22:12:00Z"));
});

test("the end of March is always some way off", () => {
  expect(monday.endOfMarch()).toEqual(new Date("2027-03-31"));
  const late = clockAt(new Date("2027-03-20T15:00:00Z"), NEW_YORK);
  expect(late.endOfMarch()).toEqual(new Date("2028-03-31"));
});
