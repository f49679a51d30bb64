import type { Db, Tx } from "~/platform/db/db.server";
import { origin } from "~/platform/env.server";
import { queueMail } from "~/platform/mail/outbox.server";
import { accountsLetters as en } from "~/text/en/accounts-letters";
import { accountsLetters as es } from "~/text/es/accounts-letters";
import type { Language } from "~/text";
import type { Same } from "~/text/same";
import { newId } from "~/shared/ids";
import { asLanguage } from "./language.server";
import { offeredLanguage } from "./offered-language.server";

type Words = Same<typeof en>;
const WORDS: Record<Language, Words> = { en, es };

/** The reader of a letter. */
export interface Reader {
  id: string;
  email: string;
  name: string;
  language: Language;
  community: string;
}

/** Who an account's letters go to: one that was joined with another leads there; null when there is no such account, or nobody has taken it up yet (unless those are asked for too). */
export async function readerOf(
  on: Db,
  who: { id: string } | { email: string },
  { unclaimed = false } = {},
): Promise<Reader | null> {
  const id = "id" in who ? who.id : null;
  const email = "email" in who ? who.email : null;
  const [row] = await on.$queryRaw<(Omit<Reader, "language"> & { language: string })[]>`
    select a.id, a.email, coalesce(m.name, a.email) as name,
      coalesce(${offeredLanguage}, c.language) as language, c.name as community
    from account asked join account a on a.id = coalesce(asked.leads_to_id, asked.id)
      cross join community c left join member_card m on m.id = a.id
    where (asked.id = ${id}::uuid or asked.email = ${email}::text) and (a.claimed_at is not null or ${unclaimed}::boolean)`;
  return row ? { ...row, language: asLanguage(row.language) ?? "en" } : null;
}

const url = (path: string) => new URL(path, origin()).href;

interface Letter {
  /** What makes it the same letter. */
  key: string;
  subject: string;
  paragraphs: string[];
  action?: { label: string; url: string };
  footer: string;
}

function write(tx: Tx, reader: Reader, kind: string, letter: Letter): Promise<unknown> {
  const words = WORDS[reader.language];
  return queueMail(tx, {
    ...letter,
    kind,
    always: true,
    to: { name: reader.name, address: reader.email },
    paragraphs: [words.hello(reader), ...letter.paragraphs],
    language: reader.language,
  });
}

/** The letter with a link to come in; `to` is the path it leads to. */
export function writeSignInLink(
  tx: Tx,
  reader: Reader,
  link: { id: string; secret: string; to: string },
): Promise<unknown> {
  const words = WORDS[reader.language];
  const query = link.to === "/" ? "" : `?to=${encodeURIComponent(link.to)}`;
  return write(tx, reader, "accounts:sign-in", {
    key: `accounts:sign-in:${link.id}`,
    subject: words.signIn.subject(reader),
    paragraphs: [words.signIn.text],
    action: { label: words.signIn.action, url: url(`/sign-in/link/${link.secret}${query}`) },
    footer: words.whyAsked(reader),
  });
}

/** The letter with a link to choose a new password. */
export function writeResetLink(
  tx: Tx,
  reader: Reader,
  link: { id: string; secret: string },
): Promise<unknown> {
  const words = WORDS[reader.language];
  return write(tx, reader, "accounts:reset", {
    key: `accounts:reset:${link.id}`,
    subject: words.reset.subject(reader),
    paragraphs: [words.reset.text],
    action: { label: words.reset.action, url: url(`/reset/${link.secret}`) },
    footer: words.whyAsked(reader),
  });
}

/** Tells somebody that her password was changed or removed. */
export function writePasswordNotice(
  tx: Tx,
  reader: Reader,
  what: "passwordChanged" | "passwordRemoved",
): Promise<unknown> {
  const words = WORDS[reader.language];
  return write(tx, reader, "accounts:notice", {
    key: `accounts:${what}:${newId()}`,
    subject: words[what].subject(reader),
    paragraphs: [words[what].text, words[what].notYou],
    action: { label: words[what].action, url: url("/forgot") },
    footer: words.whyNotice(reader),
  });
}

/** Tells somebody that the second step of coming in was turned on or off, or that a passkey was added. */
export function writeSecondStepNotice(
  tx: Tx,
  reader: Reader,
  what: "on" | "off" | "passkey",
): Promise<unknown> {
  const words = WORDS[reader.language];
  const said = words.secondStep[what];
  return write(tx, reader, "accounts:notice", {
    key: `accounts:second-step:${newId()}`,
    subject: said.subject(reader),
    paragraphs: [said.text, words.secondStep.notYou],
    action: { label: words.secondStep.action, url: url("/settings/sign-in") },
    footer: words.whyNotice(reader),
  });
}

interface Move {
  reader: Reader;
  newEmail: string;
  old: { id: string; secret: string };
  /** Null where the new address gets another letter. */
  fresh: { id: string; secret: string } | null;
}

/** The letters of a change of address: one to each, each with a link of its own. */
export async function writeEmailConfirmations(tx: Tx, move: Move): Promise<void> {
  const { reader, newEmail, old, fresh } = move;
  const words = WORDS[reader.language];
  await write(tx, reader, "accounts:confirm-email", {
    key: `accounts:confirm-email:${old.id}`,
    subject: words.confirmOld.subject(reader),
    paragraphs: [words.confirmOld.text({ to: newEmail }), words.confirmOld.notYou],
    action: { label: words.confirmOld.action, url: url(`/confirm-email/${old.secret}`) },
    footer: words.whyNotice(reader),
  });
  if (!fresh) return;
  await write(tx, { ...reader, email: newEmail }, "accounts:confirm-email", {
    key: `accounts:confirm-email:${fresh.id}`,
    subject: words.confirmNew.subject(reader),
    paragraphs: [words.confirmNew.text({ from: reader.email })],
    action: { label: words.confirmNew.action, url: url(`/confirm-email/${fresh.secret}`) },
    footer: words.whyAsked(reader),
  });
}

/** Tells the owner of an address that somebody wanted it, in place of the letter to a new address. */
export function writeEmailTaken(tx: Tx, owner: Reader, key: string): Promise<unknown> {
  const words = WORDS[owner.language];
  return write(tx, owner, "accounts:notice", {
    key: `accounts:email-taken:${key}`,
    subject: words.emailTaken.subject(owner),
    paragraphs: [words.emailTaken.text, words.emailTaken.more],
    footer: words.whyNotice(owner),
  });
}

/** Tells the address that was left behind. */
export function writeEmailChanged(tx: Tx, before: Reader, newEmail: string): Promise<unknown> {
  const words = WORDS[before.language];
  return write(tx, before, "accounts:notice", {
    key: `accounts:email-changed:${newId()}`,
    subject: words.emailChanged.subject(before),
    paragraphs: [words.emailChanged.text({ to: newEmail }), words.emailChanged.notYou],
    footer: words.whyNotice(before),
  });
}
