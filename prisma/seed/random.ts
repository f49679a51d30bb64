/** A repeatable source of chance: the same seed and stream give the same choices in the same order. */
export type Random = {
  /** At least 0, less than 1. */
  next: () => number;
  /** A whole number from min to max, both included. */
  int: (min: number, max: number) => number;
  chance: (probability: number) => boolean;
  /** One of a list that is not empty; throws on an empty one. */
  pick: <T>(list: readonly T[]) => T;
  /** A copy of the list in another order. */
  shuffled: <T>(list: readonly T[]) => T[];
  /** At most count different places of the list. */
  some: <T>(list: readonly T[], count: number) => T[];
};

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, even enough for a demo. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a, so that each stream of one seed goes its own way. */
const hashOf = (text: string): number =>
  [...text].reduce(
    (hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  );

/** The chance that belongs to one seed and one named stream. */
export function randomFrom(seed: number, stream: string): Random {
  const next = mulberry32(seed ^ hashOf(stream));
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = int(0, i);
      const [a, b] = [copy[i] as T, copy[j] as T];
      [copy[i], copy[j]] = [b, a];
    }
    return copy;
  };
  return {
    next,
    int,
    shuffled,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error("There is nothing to pick from.");
      return list[int(0, list.length - 1)] as T;
    },
    some: (list, count) => shuffled(list).slice(0, count),
  };
}

/** So many hexadecimal digits, lower case. */
export function hexFrom(random: Random, digits: number): string {
  return Array.from({ length: digits }, () => random.int(0, 15).toString(16)).join("");
}

/** An id of the form of a UUID of version 7: the given time, then chance. Repeatable, so never a secret. */
export function idFrom(random: Random, at: Date): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const variant = random.pick(["8", "9", "a", "b"]);
  const rest = [`7${hexFrom(random, 3)}`, `${variant}${hexFrom(random, 3)}`, hexFrom(random, 12)];
  return [time.slice(0, 8), time.slice(8), ...rest].join("-");
}
