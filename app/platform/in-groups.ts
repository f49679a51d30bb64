/** What became of one item of a group: its value, or the error that is thrown to whoever asked for it. */
export type Outcome<R> = { value: R } | { error: unknown };

interface Waiting<T, R> {
  item: T;
  resolve(value: R): void;
  reject(error: unknown): void;
}

/**
 * Does work for items in groups: at once for one that comes while nothing is under way; what comes
 * meanwhile makes the next group, in order, `most` items at a time. The work answers with an
 * outcome for each item of its group, in the same order; when it throws, each item's caller is
 * thrown the same.
 */
export function inGroups<T, R>(
  most: number,
  work: (items: T[]) => Promise<Outcome<R>[]>,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let isWorking = false;

  async function drain(): Promise<void> {
    isWorking = true;
    // Those who ask in the same moment belong together.
    await Promise.resolve();
    while (waiting.length > 0) await settle(waiting.splice(0, most), work);
    isWorking = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isWorking) void drain();
    });
}

async function settle<T, R>(
  group: Waiting<T, R>[],
  work: (items: T[]) => Promise<Outcome<R>[]>,
): Promise<void> {
  try {
    const outcomes = await work(group.map(({ item }) => item));
    for (const [at, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[at];
      if (outcome === undefined) reject(new Error("an item of a group got no outcome"));
      else if ("error" in outcome) reject(outcome.error);
      else resolve(outcome.value);
    }
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}
