const store = ((globalThis as { __weft?: Map<string, unknown> }).__weft ??= new Map());

/** Makes a thing once per process: development re-evaluates modules after each edit, and the database and the sockets must survive that. */
export function singleton<T>(name: string, make: () => T): T {
  if (!store.has(name)) store.set(name, make());
  return store.get(name) as T;
}

/** Forgets all of them, as a new process would. */
export function forgetSingletons(): void {
  store.clear();
}
