/** Thrown when too many wait already. */
export class TooManyWait extends Error {}

/** Lets at most so many works run at once, the others in their turn; with too many waiting, throws TooManyWait. */
export function inTurns(atOnce: number, waitingAtMost: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (waiting.length >= waitingAtMost) throw new TooManyWait();
      // Whoever ends gives the place on.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
