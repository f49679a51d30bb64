import { expect, test } from "vitest";
import { withRequest } from "../request-context.server";
import {
  digestQuery,
  isMadeAlike,
  notRepeatable,
  noteRead,
  record,
  saysTheSame,
  told,
} from "./recorded-reads.server";

const inRequest = <T>(work: () => T): T =>
  withRequest({ id: "r", ip: "", nonce: "", memo: new Map() }, work);

test("what a request reads is recorded from the moment that it is asked for", () => {
  inRequest(() => {
    noteRead({ text: "select 1", values: [] });
    const recording = record();
    noteRead({ text: "select $1::int", values: [2] });
    expect(recording.reads).toEqual([{ text: "select $1::int", values: [2] }]);
    expect(recording.whole).toBe(true);
    notRepeatable();
    expect(recording.whole).toBe(false);
  });
});

test("nothing is recorded outside of requests", () => {
  const recording = record();
  noteRead({ text: "select 1", values: [] });
  expect(recording.reads).toEqual([]);
  expect(digestQuery(recording)).toBeNull();
});

test("the digest asks all statements, each with its own values", () => {
  const query = digestQuery({
    reads: [
      { text: "select $1::int, $2::text", values: [1, "a"] },
      { text: "select $1::int + $1::int", values: [7] },
    ],
    told: [],
    whole: true,
  });
  expect(query?.values).toEqual([1, "a", 7]);
  expect(query?.text).toContain("select $1::int, $2::text");
  expect(query?.text).toContain("select $3::int + $3::int");
});

test("two pages are made alike when they read the same, in whatever order", () => {
  const read = (text: string, value: number) => ({ text, values: [value] });
  const made = (...reads: { text: string; values: number[] }[]) => ({
    reads,
    told: [],
    whole: true,
  });
  const [one, other] = [read("select $1", 1), read("select $1", 2)];
  expect(isMadeAlike(made(one, other), made(other, one))).toBe(true);
  expect(isMadeAlike(made(one, other), made(one))).toBe(false);
  expect(isMadeAlike(made(one), made(other))).toBe(false);
});

test("what the process told is asked again", () => {
  let here = ["ana"];
  inRequest(() => {
    const recording = record();
    expect(told(() => here)).toEqual(["ana"]);
    expect(saysTheSame(recording)).toBe(true);
    here = ["ana", "ben"];
    expect(saysTheSame(recording)).toBe(false);
  });
});
