import { timingSafeEqual } from "node:crypto";
import { origin } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { singleton } from "~/platform/singleton.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import type { Language } from "~/text";
import { textFor } from "~/text/text.server";
import type { BadPassword } from "./commands/password.server";
import type { SignedIn } from "./second-step/halfway.server";
import { hashPassword, HashingBusy } from "./hashing.server";
import { greetFirstPerson } from "./hooks.server";
import { passwordProblem } from "./password-rules";
import { normalEmail, theCommunity } from "./people.server";
import type { Refusal } from "./refusals";
import { hashSecret, newSecret } from "./secrets.server";
import { startSession } from "./sessions.server";

// Known to this process and its terminal only; worthless once the community exists.
const key = () => singleton("setup-key", newSecret);

/** The address at which this Weft is set up. Whoever has it becomes its owner. */
export const setupLink = (): string => {
  const url = new URL("/setup", origin());
  url.searchParams.set("key", key());
  return url.href;
};

/** Whether this is the key that the terminal showed. */
export const isSetupKey = (given: unknown): given is string =>
  typeof given === "string" &&
  timingSafeEqual(Buffer.from(hashSecret(given)), Buffer.from(hashSecret(key())));

const isSetUp = async () => (await theCommunity()) !== null;

/** The lines for the terminal while nobody is there yet; null once the community exists. */
export const setupNotice = async (): Promise<string | null> =>
  (await isSetUp()) ? null : textFor("en").accounts.setup.notice({ url: setupLink() });

interface Beginning {
  community: string;
  language: Language;
  timeZone: string;
  name: string;
  email: string;
  password: string;
}

/** Makes the community and its first person, who owns it, and signs her in. Of two at once one gets it, the other `{ late: true }`. */
export async function setUp(
  request: Request,
  given: Beginning,
): Promise<SignedIn | BadPassword | { late: true } | Refusal> {
  const problem = passwordProblem(given.password, given);
  if (problem) return { passwordProblem: problem };
  let passwordHash: string;
  try {
    passwordHash = await hashPassword(given.password);
  } catch (error) {
    if (error instanceof HashingBusy) return { refusal: "busy" };
    throw error;
  }
  const id = await transact(async (tx) => {
    const { community, language, timeZone } = given;
    const won = await tx.$executeRaw`
      insert into community (id, name, language, time_zone, created_at)
      values (1, ${community}, ${language}, ${timeZone}, now()) on conflict (id) do nothing`;
    if (won === 0) return null;
    const person = { id: newId(), name: given.name };
    await tx.account.create({
      data: {
        ...{ id: person.id, email: normalEmail(given.email), passwordHash, role: "OWNER" },
        ...{ language, timeZone, claimedAt: new Date() },
      },
    });
    await greetFirstPerson(tx, person);
    return person.id;
  });
  if (id === null) return { late: true };
  log.info({ account: id }, "the community was set up");
  return { cookie: await startSession(request, id) };
}
