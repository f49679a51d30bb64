import type { Tx } from "~/platform/db/db.server";
import { origin } from "~/platform/env.server";
import { queueMail } from "~/platform/mail/outbox.server";
import { LANGUAGES, type Language } from "~/text";
import { askingLetters as en } from "~/text/en/asking-letters";
import { askingLetters as es } from "~/text/es/asking-letters";
import type { Same } from "~/text/same";

const WORDS: Record<Language, Same<typeof en>> = { en, es };

const known = (code: string): Language => LANGUAGES.find((language) => language === code) ?? "en";

/** Who a letter about asking goes to, and from which community. */
export interface Asker {
  name: string;
  email: string;
  language: string;
  community: string;
}

interface Letter {
  key: string;
  subject: string;
  paragraphs: string[];
  action?: { label: string; path: string };
}

function write(tx: Tx, asker: Asker, { action, ...letter }: Letter): Promise<unknown> {
  const language = known(asker.language);
  return queueMail(tx, {
    ...letter,
    kind: "members:asking",
    // She asked for it herself.
    always: true,
    to: { name: asker.name, address: asker.email },
    paragraphs: [WORDS[language].hello(asker), ...letter.paragraphs],
    ...(action && { action: { label: action.label, url: new URL(action.path, origin()).href } }),
    footer: WORDS[language].footer(asker),
    language,
  });
}

/** The letter with the link that confirms an address. `mark` makes it another letter when she asks again. */
export function writeConfirm(
  tx: Tx,
  asker: Asker,
  link: { id: string; secret: string; mark: string },
): Promise<unknown> {
  const { confirm } = WORDS[known(asker.language)];
  return write(tx, asker, {
    key: `members:asking:${link.id}:${link.mark}`,
    subject: confirm.subject(asker),
    paragraphs: [confirm.text(asker)],
    action: { label: confirm.action, path: `/ask/${link.secret}` },
  });
}

/** To who asks again while staff have her words already; once a day. */
export function writeStillWaits(tx: Tx, asker: Asker, id: string, now: Date): Promise<unknown> {
  const { waits } = WORDS[known(asker.language)];
  return write(tx, asker, {
    key: `members:asking-waits:${id}:${now.toISOString().slice(0, 10)}`,
    subject: waits.subject(asker),
    paragraphs: [waits.text],
  });
}

/** To who asks with an address that has its seat already. */
export function writeHereAlready(tx: Tx, asker: Asker, key: string): Promise<unknown> {
  const { here } = WORDS[known(asker.language)];
  return write(tx, asker, {
    key: `members:asking-here:${key}`,
    subject: here.subject(asker),
    paragraphs: [here.text(asker)],
    action: { label: here.action, path: "/sign-in" },
  });
}

/** A no, kindly, with the words of those who decided, where they wrote some. */
export function writeDeclined(
  tx: Tx,
  asker: Asker,
  { id, words }: { id: string; words: string | null },
): Promise<unknown> {
  const { declined } = WORDS[known(asker.language)];
  return write(tx, asker, {
    key: `members:asking-declined:${id}`,
    subject: declined.subject(asker),
    paragraphs: [declined.text(asker), ...(words ? [words] : []), declined.end],
  });
}
