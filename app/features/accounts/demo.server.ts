import { db } from "~/platform/db/db.server";
import { env } from "~/platform/env.server";
import { singleton } from "~/platform/singleton.server";
import { startSession } from "./sessions.server";
import { theCommunity } from "./people.server";

/** What an open account of the demo shows. */
export type DemoRole = "alumna" | "host" | "weaver" | "staff";

/** An account of the demo community that anybody may come in with. */
export interface DemoOffer {
  role: DemoRole;
  email: string;
}

const offered = singleton<{ offers: readonly DemoOffer[] }>("demo-offers", () => ({ offers: [] }));

/** Names the accounts that anybody may come in with, in the order of the list; the shell's registry calls it when the demo is served. */
export function offerDemoSignIns(offers: readonly DemoOffer[]): void {
  offered.offers = offers;
}

/** One of the demo's open accounts. */
export interface DemoSignIn extends DemoOffer {
  name: string;
}

/** Who anybody may come in as: nobody, unless this community is a demo and this process was started as one. */
export async function demoSignIns(): Promise<DemoSignIn[]> {
  if (!env.WEFT_DEMO || !(await theCommunity())?.demo) return [];
  const found = await db.$queryRaw<{ name: string; email: string }[]>`
    select a.email, m.name from account a join member_card m on m.id = a.id
    where a.email = any(${offered.offers.map(({ email }) => email)}::text[])
      and a.claimed_at is not null`;
  const names = new Map(found.map(({ email, name }) => [email, name]));
  return offered.offers.flatMap((offer) => {
    const name = names.get(offer.email);
    return name === undefined ? [] : [{ ...offer, name }];
  });
}

/** Signs in as one of the demo's open accounts; null for anybody else and outside a demo. Returns the Set-Cookie value. */
export async function signInToDemo(request: Request, email: unknown): Promise<string | null> {
  const open = await demoSignIns();
  const person = open.find((one) => one.email === email);
  if (!person) return null;
  const account = await db.account.findUnique({ where: { email: person.email } });
  return account ? startSession(request, account.id) : null;
}
