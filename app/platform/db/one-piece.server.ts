import { createHash } from "node:crypto";
import type pg from "pg";

/** What pg does not tell of itself: its socket, which it corks for each statement in the same way. */
interface Wired {
  connection: { stream: { cork(): void; uncork(): void } };
}

const held = new WeakSet<object>();

/** Keeps what is written on a connection until the end of this moment, so that statements that need not wait for each other leave by one call. */
export function holdBack(client: pg.ClientBase): void {
  const { stream } = (client as unknown as Wired).connection;
  if (held.has(stream)) return;
  held.add(stream);
  stream.cork();
  process.nextTick(() => {
    held.delete(stream);
    stream.uncork();
  });
}

/** Texts that get a plan of their own; what is asked beyond that many is planned each time. */
const NAMED = 500;

/** Names of plans for texts, the same for the same. */
export function planNames(): (text: string) => string | undefined {
  const known = new Map<string, string>();
  return (text) => {
    const name = known.get(text);
    if (name !== undefined || known.size >= NAMED) return name;
    const made = createHash("sha1").update(text).digest("base64url");
    known.set(text, made);
    return made;
  };
}
