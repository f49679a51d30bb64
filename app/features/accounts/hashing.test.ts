import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { fitsPassword, hashPassword, HashingBusy } from "./hashing.server";

const argon = vi.hoisted(() => ({ running: 0, most: 0, waiting: [] as (() => void)[] }));
vi.mock("@node-rs/argon2", () => {
  const slowly = async <T>(value: T): Promise<T> => {
    argon.running += 1;
    argon.most = Math.max(argon.most, argon.running);
    await new Promise<void>((done) => argon.waiting.push(done));
    argon.running -= 1;
    return value;
  };
  return { hash: () => slowly("hashed"), verify: () => slowly(true) };
});

async function letAllFinish(): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet += 1) {
    while (argon.waiting.length > 0) {
      argon.waiting.shift()?.();
      quiet = 0;
      await new Promise((done) => setImmediate(done));
    }
    await new Promise((done) => setImmediate(done));
  }
}

// What hashes is loaded with the first password.
beforeAll(async () => {
  let isLoaded = false;
  void hashPassword("x").then(() => (isLoaded = true));
  while (!isLoaded) await letAllFinish();
});
beforeEach(() => {
  argon.most = 0;
});

describe("hashing", () => {
  test("is done two at a time, sixty wait, and more are told so", async () => {
    const asked = Array.from({ length: 70 }, () =>
      hashPassword("x").catch((error: unknown) => error),
    );
    await letAllFinish();
    const answers = await Promise.all(asked);
    expect(argon.most).toBe(2);
    expect(answers.filter((answer) => answer === "hashed")).toHaveLength(62);
    expect(answers.filter((answer) => answer instanceof HashingBusy)).toHaveLength(8);
  });

  test("goes on after a rush", async () => {
    const asked = hashPassword("x");
    await letAllFinish();
    expect(await asked).toBe("hashed");
  });

  test("without a kept hash the answer is no, even where the guess fits what it is compared with", async () => {
    const asked = fitsPassword(null, "x");
    await letAllFinish();
    expect(await asked).toBe(false);
  });
});
