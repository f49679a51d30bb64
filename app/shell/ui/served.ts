/** Whether Weft itself answers just now: not where the way to it is cut, nor where a proxy answers in its place or it is still starting. */
export const isServed = (): Promise<boolean> =>
  fetch("/healthz").then(
    ({ ok }) => ok,
    () => false,
  );
