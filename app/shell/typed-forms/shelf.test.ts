import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  arrive,
  forgetTyped,
  isAwaited,
  letGo,
  putSent,
  putWaiting,
  settle,
  waitingFor,
  type Shelves,
  type TypedPage,
} from "./shelf";

const HERS = Buffer.alloc(32, 1).toString("base64url");
const HIS = Buffer.alloc(32, 2).toString("base64url");

const ASKED = { asked: true, failed: false };
const ARRIVED = { asked: false, failed: false };
const FAILED = { asked: false, failed: true };

function storage() {
  const rows = new Map<string, string>();
  return {
    rows,
    getItem: (name: string) => rows.get(name) ?? null,
    setItem: (name: string, value: string) => void rows.set(name, value),
    removeItem: (name: string) => void rows.delete(name),
  };
}

const page = (path: string, story: string): TypedPage => ({
  page: path,
  forms: [
    {
      ...{ action: path, button: null, about: [], anew: [], nth: 0 },
      fields: [{ kind: "text", name: "story", value: story }],
    },
  ],
});

let tab: ReturnType<typeof storage>;
let device: ReturnType<typeof storage>;
let shelves: Shelves;
const lying = () => [...tab.rows.values(), ...device.rows.values()].join();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  [tab, device] = [storage(), storage()];
  shelves = { tab, device };
});
afterEach(() => void vi.useRealTimers());

test("what was sent waits once somebody is asked who she is", async () => {
  await putSent(shelves, HERS, page("/you", "Ñandú, 東京 🧵"));
  expect(await waitingFor(shelves, HERS)).toEqual([]);
  settle(shelves, ASKED);
  expect(await waitingFor(shelves, HERS)).toEqual([page("/you", "Ñandú, 東京 🧵")]);
  expect(await waitingFor(shelves, HERS)).toHaveLength(1);
});

test("what begins to wait while others look for what waits stays", async () => {
  await putSent(shelves, HERS, page("/you", "Of the canteen."));
  const looking = [waitingFor(shelves, HERS), letGo(shelves, HERS, "/elsewhere")];
  settle(shelves, ASKED);
  await Promise.all(looking);
  expect(await waitingFor(shelves, HERS)).toHaveLength(1);
  expect(isAwaited(shelves)).toBe(true);
});

test("what was sent and failed waits until it is sent again and arrives", async () => {
  await putSent(shelves, HERS, page("/you", "words"));
  expect(settle(shelves, FAILED)).toBe(true);
  expect(isAwaited(shelves)).toBe(false);
  expect(await waitingFor(shelves, HERS)).toEqual([page("/you", "words")]);
  expect(await waitingFor(shelves, HIS)).toEqual([]);
  settle(shelves, FAILED);
  await putSent(shelves, HERS, page("/you", "better words"));
  expect(settle(shelves, ARRIVED)).toBe(false);
  expect(await waitingFor(shelves, HERS)).toEqual([]);
});

test("the page that asks knows that something waits, in the tab that was led there", async () => {
  expect(isAwaited(shelves)).toBe(false);
  await putSent(shelves, HERS, page("/you", "words"));
  expect(isAwaited(shelves)).toBe(false);
  settle(shelves, ASKED);
  expect(isAwaited(shelves)).toBe(true);
  expect(isAwaited({ tab: storage(), device })).toBe(false);
  arrive(shelves);
  expect(isAwaited(shelves)).toBe(false);
  await putWaiting(shelves, HERS, page("/you", "words"));
  expect(isAwaited(shelves)).toBe(true);
});

test("what arrived is gone, and what waited for its page with it", async () => {
  await putWaiting(shelves, HERS, page("/you", "first"));
  await putWaiting(shelves, HERS, page("/circles/new", "bread"));
  await putSent(shelves, HERS, page("/you", "second"));
  settle(shelves, ARRIVED);
  settle(shelves, ASKED);
  expect(await waitingFor(shelves, HERS)).toEqual([page("/circles/new", "bread")]);
});

test("nobody reads it without the key of its account, and whoever else comes throws it away", async () => {
  await putWaiting(shelves, HERS, page("/you", "a secret of mine"));
  await putSent(shelves, HERS, page("/ask", "another secret"));
  expect(lying()).not.toMatch(/secret|\/you|\/ask/);
  settle(shelves, ASKED);
  expect(await waitingFor(shelves, HIS)).toEqual([]);
  expect(lying()).toBe("");
  expect(await waitingFor(shelves, HERS)).toEqual([]);
});

test("it waits for an hour", async () => {
  await putWaiting(shelves, HERS, page("/you", "words"));
  vi.setSystemTime(Date.now() + 59 * 60_000);
  expect(await waitingFor(shelves, HERS)).toHaveLength(1);
  vi.setSystemTime(Date.now() + 2 * 60_000);
  expect(await waitingFor(shelves, HERS)).toEqual([]);
  expect(lying()).toBe("");
});

test("a page waits once, as it was last", async () => {
  await putWaiting(shelves, HERS, page("/you", "first"));
  await putWaiting(shelves, HERS, page("/you", "second"));
  expect(await waitingFor(shelves, HERS)).toEqual([page("/you", "second")]);
});

test("of more than there is room for, what is oldest goes; a book is not kept", async () => {
  await putWaiting(shelves, HERS, page("/a", "a".repeat(90_000)));
  await putWaiting(shelves, HERS, page("/b", "b".repeat(90_000)));
  await putWaiting(shelves, HERS, page("/c", "c".repeat(90_000)));
  expect((await waitingFor(shelves, HERS)).map((one) => one.page)).toEqual(["/b", "/c"]);
  await putSent(shelves, HERS, page("/d", "d".repeat(200_000)));
  settle(shelves, ASKED);
  expect((await waitingFor(shelves, HERS)).map((one) => one.page)).toEqual(["/b", "/c"]);
});

test("it is let go by page, and all of it at sign-out", async () => {
  await putWaiting(shelves, HERS, page("/a", "a"));
  await putWaiting(shelves, HERS, page("/b", "b"));
  await letGo(shelves, HERS, "/a");
  expect(await waitingFor(shelves, HERS)).toEqual([page("/b", "b")]);
  await putSent(shelves, HERS, page("/c", "c"));
  forgetTyped(shelves);
  expect(lying()).toBe("");
});
