import fc from "fast-check";
import type { Server } from "socket.io";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Told } from "./broadcast.server";
import { flushFacts, sendFact, type Fact } from "./facts.server";
import { hub } from "./hub.server";

vi.mock("./broadcast.server", () => ({
  broadcast: (io: unknown, told: Told) => (io as { hear(told: Told): void }).hear(told),
}));

interface Packet {
  facts: readonly Fact[];
  volatile: boolean;
}

/** Readers by name, each with her rooms and what reached her; it stands in for Socket.io. */
function readers(rooms: Record<string, string[]>, slow = () => undefined as void) {
  const got = new Map(Object.keys(rooms).map((name) => [name, [] as Packet[]]));
  const hear = ({ room, except, facts, mayGetLost }: Told) => {
    slow();
    for (const [reader, hers] of Object.entries(rooms)) {
      if (!hers.includes(room) || hers.some((one) => except.includes(one))) continue;
      got.get(reader)?.push({ facts, volatile: mayGetLost });
    }
  };
  hub.io = { hear } as unknown as Server;
  return {
    packets: (reader: string) => got.get(reader) ?? [],
    facts: (reader: string) => (got.get(reader) ?? []).flatMap(({ facts }) => facts),
  };
}

const tick = () => Promise.resolve();

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  flushFacts();
  vi.advanceTimersByTime(100);
  delete hub.io;
  vi.useRealTimers();
});

test("what is sent when little is going on leaves in the same tick, as one packet for each reader", async () => {
  const { packets } = readers({ ana: ["talk", "circle"], ben: ["circle"] });
  sendFact(["talk"], ["said", 1]);
  sendFact(["talk", "circle"], ["moved", 1]);
  await tick();
  expect(packets("ana")).toEqual([
    {
      volatile: false,
      facts: [
        ["said", 1],
        ["moved", 1],
      ],
    },
  ]);
  expect(packets("ben")).toMatchObject([{ facts: [["moved", 1]] }]);
});

test("after a broadcast that took long, what is said meanwhile leaves together", async () => {
  const { packets } = readers({ ana: ["talk"] }, () => vi.advanceTimersByTime(5));
  sendFact(["talk"], ["said", 1]);
  await tick();
  for (const n of [2, 3, 4]) {
    sendFact(["talk"], ["said", n]);
    await tick();
  }
  expect(packets("ana")).toHaveLength(1);
  vi.advanceTimersByTime(25);
  expect(packets("ana")).toHaveLength(2);
  expect(packets("ana")[1]?.facts.map(([, payload]) => payload)).toEqual([2, 3, 4]);
});

test("facts that fold into each other are told as one, which stands for both", async () => {
  const { facts } = readers({ ana: ["circle"] });
  const add = (older: unknown, newer: unknown) => (older as number) + (newer as number);
  const moved = (key: string, n: number) =>
    sendFact(["circle"], ["moved", n], { foldedBy: { key, fold: add } });
  moved("a", 1);
  moved("b", 10);
  moved("a", 2);
  await tick();
  moved("a", 4);
  await tick();
  expect(facts("ana").map(([, payload]) => payload)).toEqual([10, 3, 4]);
});

test("what may get lost is sent so, unless it travels with what may not", async () => {
  const { packets } = readers({ ana: ["talk"] });
  sendFact(["talk"], ["writing", 1], { mayGetLost: true });
  await tick();
  sendFact(["talk"], ["said", 1]);
  sendFact(["talk"], ["writing", 2], { mayGetLost: true });
  await tick();
  expect(packets("ana").map(({ volatile }) => volatile)).toEqual([true, false]);
});

describe("whatever is sent to whichever rooms", () => {
  const ROOMS = ["a", "b", "c"];
  const someRooms = fc.uniqueArray(fc.constantFrom(...ROOMS), { minLength: 1 });
  const step = fc.oneof(
    { weight: 6, arbitrary: someRooms },
    { weight: 1, arbitrary: fc.constant("time passes" as const) },
  );

  test("each reader gets each fact once, those of one room in the order of sending", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const everybody = Object.fromEntries(
          [["a"], ["b"], ["c"], ["a", "b"], ["b", "c"], ["a", "b", "c"]].map((rooms) => [
            rooms.join(""),
            rooms,
          ]),
        );
        const { facts } = readers(everybody, () => vi.advanceTimersByTime(2));
        const sent: { rooms: string[]; n: number }[] = [];
        for (const [n, one] of steps.entries()) {
          if (one === "time passes") vi.advanceTimersByTime(30);
          else {
            sent.push({ rooms: one, n });
            sendFact(one, ["said", n]);
          }
          if (n % 3 === 0) await tick();
        }
        flushFacts();
        for (const [reader, hers] of Object.entries(everybody)) {
          const got = facts(reader).map(([, n]) => n as number);
          const meant = sent.filter(({ rooms }) => rooms.some((room) => hers.includes(room)));
          expect([...got].sort((x, y) => x - y)).toEqual(meant.map(({ n }) => n));
          for (const room of hers) {
            const inRoom = new Set(
              sent.filter(({ rooms }) => rooms.includes(room)).map(({ n }) => n),
            );
            const order = got.filter((n) => inRoom.has(n));
            expect(order).toEqual([...order].sort((x, y) => x - y));
          }
        }
      }),
    );
  });
});
