import { setImmediate as nextTurn } from "node:timers/promises";
import { notRepeatable } from "~/platform/db/recorded-reads.server";
import { singleton } from "~/platform/singleton.server";
import { changesSince, horizonNow, peopleAfter, peopleOf, type Horizon } from "./read.server";
import { Register } from "./register";

const AT_ONCE = 1_000;
const NOBODY = "00000000-0000-0000-0000-000000000000";
/** What changed is noted for a day: whoever has not asked for so long reads everything. */
const LONGEST = 12 * 60 * 60 * 1000;

interface Kept {
  register: Register;
  horizon: Horizon;
  /** Transactions from the horizon on that are in it already: while a long one holds the horizon back, others are not read again. */
  seen: readonly string[];
  /** Another number whenever anything in it changed. */
  version: number;
  askedAt: number;
}

/** A register that is as the database is. */
export type Current = Pick<Kept, "register" | "version">;

async function readAll(): Promise<Kept> {
  // Of what changes while it is read, some is in it already, and all of it is asked for next.
  const horizon = await horizonNow();
  const askedAt = Date.now();
  const register = new Register();
  let after = NOBODY;
  for (;;) {
    const { people, last } = await peopleAfter(after, AT_ONCE);
    for (const person of people) register.put(person);
    if (last === null) return { register, horizon, seen: [], version: 1, askedAt };
    after = last;
    await nextTurn();
  }
}

async function catchUp(kept: Kept): Promise<Kept> {
  const askedAt = Date.now();
  const { horizon, changed, by } = await changesSince(kept.horizon, kept.seen);
  // Thousands at once come from an import: others have their turn in between.
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const ids = changed.slice(from, from + AT_ONCE);
    const people = await peopleOf(ids);
    for (const id of ids) kept.register.drop(id);
    for (const person of people) kept.register.put(person);
    await nextTurn();
  }
  const version = kept.version + (changed.length > 0 ? 1 : 0);
  const seen = [...kept.seen, ...by].filter((xact) => BigInt(xact) >= BigInt(horizon));
  return { register: kept.register, horizon, seen, version, askedAt };
}

/** Keeps the register of this process; every question is answered by what was committed before it was asked. */
export class Keeper {
  #kept: Kept | null = null;
  #running: Promise<Current> | null = null;
  #next: Promise<Current> | null = null;

  /** Those who ask while an answer is under way share the one after it, which begins later than all of them asked. */
  ask(): Promise<Current> {
    if (!this.#running) return this.#next ?? this.#begin();
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return this.#running ?? this.#begin();
      });
    return this.#next;
  }

  #begin(): Promise<Current> {
    this.#running = this.#update().finally(() => (this.#running = null));
    return this.#running;
  }

  async #update(): Promise<Current> {
    const isFresh = this.#kept && Date.now() - this.#kept.askedAt < LONGEST;
    this.#kept = await catchUp(isFresh && this.#kept ? this.#kept : await readAll());
    return this.#kept;
  }
}

const keeper = () => singleton("directory:register", () => new Keeper());

/** The register as the database is now. One statement, and one for a thousand of those who changed; the first time in a process reads everybody. */
export function currentRegister(): Promise<Current> {
  notRepeatable();
  return keeper().ask();
}

/** Reads the register before anybody looks for people, so that nobody waits for it. */
export const readRegister = async (): Promise<void> => void (await keeper().ask());
