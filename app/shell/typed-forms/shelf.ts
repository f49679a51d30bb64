import type { TypedForm } from "./typed-form";

/** What was typed into the forms of one page. */
export interface TypedPage {
  /** Its path. */
  page: string;
  /** First the one that was sent. */
  forms: TypedForm[];
}

/** Where it lies: what was just sent belongs to the tab, what waits for a sign-in may come back in another one, which a mailed link opened. */
export interface Shelves {
  tab: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  device: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

interface Sealed {
  /** ms since 1970. */
  at: number;
  /** AES-GCM with the key of its account: iv and ciphertext in base64. */
  box: string;
}

const SENT = "weft-typed-sent";
const WAITS = "weft-typed-waits";
/** This tab was led away from what was typed. */
const AWAY = "weft-typed-away";
const LASTS_MS = 60 * 60_000;
const LONGEST = 200_000;
const IV = 12;

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const keyOf = (key: string) =>
  crypto.subtle.importKey("raw", bytesOf(key), "AES-GCM", false, ["encrypt", "decrypt"]);

async function seal(key: string, page: TypedPage): Promise<Sealed | null> {
  const text = JSON.stringify(page);
  if (text.length > LONGEST) return null;
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const data = new TextEncoder().encode(text);
  const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(key), data);
  let box = "";
  for (const byte of [...iv, ...new Uint8Array(body)]) box += String.fromCharCode(byte);
  return { at: Date.now(), box: btoa(box) };
}

/** Null where another account sealed it. */
async function open(key: string, { box }: Sealed): Promise<TypedPage | null> {
  try {
    const bytes = bytesOf(box);
    const name = { name: "AES-GCM", iv: bytes.subarray(0, IV) };
    const body = await crypto.subtle.decrypt(name, await keyOf(key), bytes.subarray(IV));
    return JSON.parse(new TextDecoder().decode(body)) as TypedPage;
  } catch {
    return null;
  }
}

function read({ device }: Shelves): Sealed[] {
  const all = JSON.parse(device.getItem(WAITS) ?? "[]") as Sealed[];
  return all.filter(({ at }) => Date.now() - at < LASTS_MS);
}

function write({ device }: Shelves, waiting: readonly Sealed[]): void {
  // What was typed longest ago goes first.
  let room = (LONGEST * 4) / 3;
  const kept = waiting.toReversed().filter(({ box }) => (room -= box.length) >= 0);
  if (kept.length === 0) device.removeItem(WAITS);
  else device.setItem(WAITS, JSON.stringify(kept.toReversed()));
}

/** Puts aside what is on its way to the server, until `settle` hears what became of it. */
export async function putSent(shelves: Shelves, key: string, page: TypedPage): Promise<void> {
  const sealed = await seal(key, page);
  if (!sealed) return;
  shelves.tab.setItem(SENT, JSON.stringify(sealed));
  await letGo(shelves, key, page.page);
}

/** Puts aside what nobody sent, because its page goes away under her. */
export async function putWaiting(shelves: Shelves, key: string, page: TypedPage): Promise<void> {
  const sealed = await seal(key, page);
  if (!sealed) return;
  await letGo(shelves, key, page.page);
  write(shelves, [...read(shelves), sealed]);
  shelves.tab.setItem(AWAY, "1");
}

/** What was sent arrived, and goes; or she was asked who she is first, or it failed, and it waits for her. Returns whether it waits from now on. */
export function settle(
  shelves: Shelves,
  { asked, failed }: { asked: boolean; failed: boolean },
): boolean {
  const sent = shelves.tab.getItem(SENT);
  if (sent === null) return false;
  shelves.tab.removeItem(SENT);
  if (!asked && !failed) return false;
  write(shelves, [...read(shelves), JSON.parse(sent) as Sealed]);
  if (asked) shelves.tab.setItem(AWAY, "1");
  return true;
}

/** Whether this tab was led away from something typed, which waits. */
export const isAwaited = (shelves: Shelves): boolean =>
  shelves.tab.getItem(AWAY) !== null && read(shelves).length > 0;

/** This tab is not on the way back any more. */
export const arrive = ({ tab }: Shelves): void => tab.removeItem(AWAY);

/** Throws away some of what waits, and what is too old. What came meanwhile, while others were opened, stays. */
function throwAway(shelves: Shelves, some: readonly Sealed[]): void {
  const boxes = new Set(some.map(({ box }) => box));
  write(
    shelves,
    read(shelves).filter(({ box }) => !boxes.has(box)),
  );
}

/** What waits for somebody, the newest last. What is too old or somebody else's is thrown away. */
export async function waitingFor(shelves: Shelves, key: string): Promise<TypedPage[]> {
  const all = read(shelves);
  const opened = await Promise.all(all.map((one) => open(key, one)));
  throwAway(
    shelves,
    all.filter((_, at) => opened[at] === null),
  );
  if (read(shelves).length === 0) arrive(shelves);
  return opened.filter((page) => page !== null);
}

/** Lets go what waits for one page: it is sent, or she does not want it. */
export async function letGo(shelves: Shelves, key: string, page: string): Promise<void> {
  const all = read(shelves);
  const opened = await Promise.all(all.map((one) => open(key, one)));
  throwAway(
    shelves,
    all.filter((_, at) => !opened[at] || opened[at].page === page),
  );
}

/** Throws all of it away: she signs out. */
export function forgetTyped({ tab, device }: Shelves): void {
  tab.removeItem(SENT);
  tab.removeItem(AWAY);
  device.removeItem(WAITS);
}
