/** Runs work one at a time. Who asks while it runs is answered by another run after it: the one under way may have been answered before what she asks about happened. However many ask, it is one. */
export function onceMore(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAsked = false;
  const run = async () => {
    do {
      isAsked = false;
      await work();
    } while (isAsked);
  };
  return () => {
    isAsked = true;
    return (running ??= run().finally(() => (running = null)));
  };
}
