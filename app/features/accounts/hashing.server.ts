import { singleton } from "~/platform/singleton.server";
import { newSecret } from "./secrets.server";

// OWASP's first recommendation for argon2id (19 MiB, two passes, one lane).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// Loaded when the first password is checked.
const load = () => import("@node-rs/argon2");
let loaded: ReturnType<typeof load> | undefined;
const argon2 = () => (loaded ??= load());

// Two threads hash; the others of the pool stay free for files.
const AT_ONCE = 2;
const MAY_WAIT = 60;

/** So many passwords are being checked that this one would wait for seconds. */
export class HashingBusy extends Error {
  override name = "HashingBusy";
}

const queue = singleton("hashing", () => ({ running: 0, waiting: [] as (() => void)[] }));

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (queue.running < AT_ONCE) queue.running += 1;
  else {
    if (queue.waiting.length >= MAY_WAIT) throw new HashingBusy("too many passwords at once");
    await new Promise<void>((turn) => queue.waiting.push(turn));
  }
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    // Whoever waits takes over the place, so that the count stays.
    if (next) next();
    else queue.running -= 1;
  }
}

// Two keyboards may write the same é in two ways.
const normal = (password: string) => password.normalize("NFKC");

/** The argon2id hash of a password, as kept in the database. Takes tens of milliseconds: never inside a transaction. Throws HashingBusy. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(async () => (await argon2()).hash(normal(password), COST));

let nobody: Promise<string> | undefined;

/** Whether a password fits a hash. Without a hash the answer is no and takes as long. Throws HashingBusy. */
export async function fitsPassword(kept: string | null, password: string): Promise<boolean> {
  const { hash, verify } = await argon2();
  const against = kept ?? (await (nobody ??= hash(newSecret(), COST)));
  const fits = await inTurn(() => verify(against, normal(password)));
  return fits && kept !== null;
}
