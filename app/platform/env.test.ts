import { expect, test } from "vitest";
import { BootError } from "./boot-error";
import { bucketOf, readEnv } from "./env.server";

const whole = {
  S3_BUCKET: "weft",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "a secret",
};

test("files lie in a folder unless a bucket is named, with the keys that open it", () => {
  expect(bucketOf(readEnv({}))).toBeNull();
  expect(bucketOf(readEnv(whole))).toEqual({
    ...{ bucket: "weft", endpoint: undefined, region: "us-east-1" },
    ...{ accessKeyId: "key", secretAccessKey: "a secret" },
  });
});

test.each([
  [["S3_BUCKET"], "S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY"],
  [["S3_BUCKET", "S3_SECRET_ACCESS_KEY"], "S3_ACCESS_KEY_ID"],
  [["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"], "S3_BUCKET"],
] as const)("half a bucket, %j, is named by what is missing", (names, missing) => {
  const half = Object.fromEntries(names.map((name) => [name, whole[name]]));
  expect(() => readEnv(half)).toThrow(BootError);
  expect(() => readEnv(half)).toThrow(`missing: ${missing}`);
  expect(() => readEnv(half)).not.toThrow("a secret");
});

test("an endpoint alone is half a bucket, and one that is no address is wrong", () => {
  expect(() => readEnv({ S3_ENDPOINT: "https://s3.example.org" })).toThrow("S3_BUCKET");
  expect(() => readEnv({ ...whole, S3_ENDPOINT: "s3.example.org" })).toThrow("S3_ENDPOINT");
});
