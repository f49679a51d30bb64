import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Line } from "../talk";
import type { Answer } from "./ask";
import type { KeptWords, Unsent } from "./kept-words";
import { sender, type SenderEars } from "./sender";

const open: { close(): void }[] = [];

/** A page of its own: its own module, and with it its own connection, over the one storage. */
async function aPage(owner = "session-1", place = "talk"): Promise<KeptWords> {
  vi.resetModules();
  const { keptWords } = await import("./kept-words");
  const words = keptWords(owner, place);
  open.push(words);
  return words;
}

let made = 0;
const aMessage = (body: string): Unsent => ({ clientId: `c-${(made += 1)}`, body, at: "now" });
const begun = (text: string) => ({ text, named: [] });
const bodies = async (words: KeptWords) => (await words.unsent()).map(({ body }) => body);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  // One queue per name, as the browser has it over all tabs.
  const held = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<void>) => {
    const mine = (held.get(name) ?? Promise.resolve()).then(work);
    held.set(name, mine);
    return mine;
  };
  vi.stubGlobal("navigator", { locks: { request } });
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
  vi.unstubAllGlobals();
});

test("what is unsent outlives its page, in the order it was written over all tabs", async () => {
  const [first, second] = [await aPage(), await aPage()];
  await first.keep(aMessage("one"));
  await second.keep(aMessage("two"));
  await first.keep(aMessage("three"));
  expect(await bodies(await aPage())).toEqual(["one", "two", "three"]);
});

test("another version takes the place of the first, and what is let go is gone for all", async () => {
  const [first, second] = [await aPage(), await aPage()];
  const one = aMessage("one");
  await first.keep(one);
  await first.keep(aMessage("two"));
  await second.keep({ ...one, error: "Too long." });
  expect(await first.unsent()).toMatchObject([{ error: "Too long." }, { body: "two" }]);
  await second.letGo(one.clientId);
  expect(await bodies(first)).toEqual(["two"]);
  expect(await bodies(await aPage())).toEqual(["two"]);
});

test("another tab is told", async () => {
  const [first, second] = [await aPage(), await aPage()];
  const heard = vi.fn();
  second.onChange(heard);
  await first.keep(aMessage("one"));
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
});

test("a draft is there a moment after the last key, and gone when it is emptied", async () => {
  const page = await aPage();
  for (const text of ["H", "Ha", "Half a th"]) page.keepDraft(begun(text));
  await vi.waitFor(
    async () => expect((await (await aPage()).draft()).text).toBe("Half a th"),
    1_000,
  );
  page.keepDraft(begun(""));
  await vi.waitFor(async () => expect((await (await aPage()).draft()).text).toBe(""), 1_000);
});

test("who was picked in a draft is kept with it; one of before that had nobody is still there", async () => {
  const one = { text: "Ask @Eva Sol", named: [{ id: "2", name: "Eva Sol" }] };
  (await aPage()).keepDraft(one);
  await vi.waitFor(async () => expect(await (await aPage()).draft()).toMatchObject(one), 1_000);
  const { openDB } = await import("idb");
  const older = await openDB("weft-words");
  await older.put("drafts", { owner: "session-1", place: "talk", text: "Half" });
  older.close();
  expect(await (await aPage()).draft()).toMatchObject(begun("Half"));
});

test("a draft is written at once when the page is left", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const page = await aPage();
  await page.draft();
  page.keepDraft(begun("Half a thou"));
  page.close();
  vi.useRealTimers();
  await vi.waitFor(
    async () => expect((await (await aPage()).draft()).text).toBe("Half a thou"),
    1_000,
  );
});

test("places are kept apart, and another session finds nothing, nor does the first again", async () => {
  const [here, there] = [await aPage(), await aPage("session-1", "elsewhere")];
  await here.keep(aMessage("here"));
  here.keepDraft(begun("half"));
  here.close();
  expect(await bodies(there)).toEqual([]);
  const stranger = await aPage("session-2");
  expect(await bodies(stranger)).toEqual([]);
  expect((await stranger.draft()).text).toBe("");
  expect(await bodies(await aPage())).toEqual([]);
});

test("signed out, nothing is left", async () => {
  const page = await aPage();
  await page.keep(aMessage("mine"));
  page.keepDraft(begun("half"));
  page.close();
  vi.resetModules();
  await (await import("./kept-words")).forgetWords(null);
  expect(await bodies(await aPage())).toEqual([]);
  expect((await (await aPage()).draft()).text).toBe("");
});

test("a storage that refuses keeps the words of this page and loses none of them", async () => {
  vi.stubGlobal("indexedDB", { open: () => expect.fail("closed") });
  const page = await aPage();
  const one = aMessage("one");
  await page.keep(one);
  await page.keep(aMessage("two"));
  expect(await bodies(page)).toEqual(["one", "two"]);
  await page.letGo(one.clientId);
  expect(await bodies(page)).toEqual(["two"]);
  page.keepDraft(begun("half"));
  expect((await page.draft()).text).toBe("half");
});

type Told = Answer<{ line: Line }>;
const told = (one: Unsent): Told => ({ is: "told", value: { line: one as unknown as Line } });

/** A tab that sends: what the server got from it, and what it showed. */
function aSender(words: KeptWords, post: (one: Unsent) => Told | Promise<Told>) {
  const shown: string[] = [];
  const ears: SenderEars = {
    shown: (unsent) => void shown.splice(0, shown.length, ...unsent.map(({ body }) => body)),
    arrived: () => undefined,
    refused: () => "Refused.",
    away: () => undefined,
  };
  const made = sender("talk", words, async (one) => post(one), ears);
  open.push({ close: made.stop });
  return { ...made, shown };
}

test("two tabs send what both wrote once each, in order, one at a time", async () => {
  const got: string[] = [];
  let sending = 0;
  const post = async (one: Unsent) => {
    expect((sending += 1)).toBe(1);
    got.push(one.body);
    await new Promise((done) => setTimeout(done, 2));
    sending -= 1;
    return told(one);
  };
  const [first, second] = [await aPage(), await aPage()];
  const wanted: string[] = [];
  for (let i = 0; i < 10; i += 1) {
    await (i % 3 ? first : second).keep(aMessage(`m${i}`));
    wanted.push(`m${i}`);
  }
  for (const words of [first, second]) aSender(words, post).go();
  await vi.waitFor(() => expect(got).toEqual(wanted));
  await vi.waitFor(async () => expect(await bodies(await aPage())).toEqual([]));
  expect(got).toHaveLength(10);
});

test("while the server is away nothing is skipped; a refusal is kept with its reason and does not hold up the rest", async () => {
  const words = await aPage();
  for (const body of ["one", "two", "three"]) await words.keep(aMessage(body));
  const answers: Told[] = [
    { is: "away" },
    { is: "refused", status: 429, error: "Many messages." },
    told(aMessage("one")),
    { is: "refused", status: 403, error: "The circle is closed." },
    told(aMessage("three")),
  ];
  const got: string[] = [];
  const desk = aSender(words, (one) => {
    got.push(one.body);
    return answers[got.length - 1] ?? expect.fail("nothing more was to be sent");
  });
  for (const count of [1, 2]) {
    desk.go();
    await vi.waitFor(() => expect(got).toHaveLength(count));
    await new Promise((done) => setTimeout(done, 20));
    expect(got).toHaveLength(count);
  }
  desk.go();
  await vi.waitFor(() => expect(got).toEqual(["one", "one", "one", "two", "three"]));
  await vi.waitFor(async () =>
    expect(await words.unsent()).toMatchObject([{ body: "two", error: "Refused." }]),
  );
  await desk.show();
  expect(desk.shown).toEqual(["two"]);
});
