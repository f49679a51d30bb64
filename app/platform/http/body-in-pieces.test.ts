import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as body from "./body-in-pieces.server";

const { inPieces } = body;
type Values = Parameters<typeof body.filled>[1];
const filled = (of: body.BodyInPieces, now: Values) => Buffer.concat(body.filled(of, now));
const filledGzip = (of: body.BodyInPieces, now: Values) => Buffer.concat(body.filledGzip(of, now));

const [A, B] = ["\u0001", "\u0002"];
const values = (a: string, b: string) => new Map([...[[A, a] as const, [B, b] as const]]);

describe("a body in pieces", () => {
  test("is the text it was cut from, with other values in their places", () => {
    const body = inPieces("<a>first</a><b>second first</b>", values("first", "second"));
    expect(filled(body, values("one", "two")).toString()).toBe("<a>one</a><b>two one</b>");
    expect(body.plain).toHaveLength(7);
  });

  test("is the same as gzip, whatever it holds", () => {
    const words = fc.array(fc.constantFrom("first", "second", "é–ñ", "<p>", "", "\n"), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.string({ maxLength: 40 }), (parts, value) => {
        const body = inPieces(parts.join(""), values("first", "second"));
        const now = values(value, "ñ");
        expect(gunzipSync(filledGzip(body, now))).toEqual(filled(body, now));
      }),
    );
  });

  test("is a fraction of its size as gzip, and bytes that cannot be compressed stay themselves", () => {
    const long = inPieces("The gate is open. ".repeat(5_000) + "first", values("first", "second"));
    expect(filledGzip(long, values("x", "y")).length).toBeLessThan(2_000);
    const noise = randomBytes(100_000).toString("base64");
    const body = inPieces(`${noise}first`, values("first", "second"));
    expect(gunzipSync(filledGzip(body, values("x", "y"))).toString()).toBe(`${noise}x`);
  });
});
