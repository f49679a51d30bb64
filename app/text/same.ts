/** The shape another language's catalogue must have: the same keys, strings where strings are, functions of the same parameters where functions are. */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer P) => string
    ? (...args: P) => string
    : T[K] extends string
      ? string
      : Same<T[K]>;
};
