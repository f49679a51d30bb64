import { addressees, type JoinedAccount } from "~/features/accounts/door.server";
import type { Tx } from "~/platform/db/db.server";
import { origin } from "~/platform/env.server";
import { queueMail } from "~/platform/mail/outbox.server";
import { LANGUAGES, type Language } from "~/text";
import { joinedLetters as en } from "~/text/en/joined-letters";
import { joinedLetters as es } from "~/text/es/joined-letters";
import type { Same } from "~/text/same";

type Words = Same<typeof en>;
const WORDS: Record<Language, Words> = { en, es };

interface Place {
  name: string;
  language: string;
}

interface Letter {
  key: string;
  to: { name: string; address: string };
  subject: string;
  paragraphs: string[];
  action: { label: string; path: string };
}

const languageOf = (code: string | null, place: Place): Language =>
  LANGUAGES.find((one) => one === (code ?? place.language)) ?? "en";

// Of the kind that only an owner may read in the outbox: it holds a secret.
const write = (tx: Tx, place: Place, language: Language, letter: Letter) =>
  queueMail(tx, {
    ...letter,
    ...{ kind: "accounts:joined", always: true, language },
    paragraphs: [WORDS[language].hello(letter.to), ...letter.paragraphs],
    action: { label: letter.action.label, url: new URL(letter.action.path, origin()).href },
    footer: WORDS[language].footer({ community: place.name }),
  });

/** An address as it may be shown to who may not own it: an***@example.org. */
export const masked = (address: string): string => address.replace(/^(.{0,2})[^@]*/, "$1***");

async function nameOf(tx: Tx, id: string): Promise<string> {
  const found = await tx.member.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return found.name;
}

/** Tells both addresses that two accounts are one, in words that give a stranger nothing; the one that goes gets the secret that proves that both are hers. */
export async function writeJoined(
  tx: Tx,
  place: Place,
  asked: { id: string; keptId: string; gone: JoinedAccount; secret: string | null },
): Promise<void> {
  const { id, keptId, gone, secret } = asked;
  const [kept] = await addressees(tx, [keptId]);
  if (kept?.claimed) {
    const language = languageOf(kept.language, place);
    const words = WORDS[language].kept;
    await write(tx, place, language, {
      key: `accounts:joined:${id}:kept`,
      to: { name: await nameOf(tx, keptId), address: kept.email },
      subject: words.subject({ community: place.name }),
      paragraphs: [
        words.done({ other: masked(gone.email) }),
        ...(secret === null ? [] : [words.wait]),
        words.wrong,
      ],
      action: { label: words.action, path: `/people/${keptId}` },
    });
  }
  if (!kept || secret === null) return;
  const language = languageOf(gone.language, place);
  const words = WORDS[language].gone;
  await write(tx, place, language, {
    key: `accounts:joined:${id}:gone`,
    to: { name: await nameOf(tx, gone.id), address: gone.email },
    subject: words.subject({ community: place.name }),
    paragraphs: [
      words.done({ community: place.name, other: masked(kept.email) }),
      words.prove,
      words.wrong,
    ],
    action: { label: words.action, path: `/joined/${secret}` },
  });
}

/** Tells who went that her account is by itself again. */
export async function writeTakenApart(
  tx: Tx,
  place: Place,
  { id, goneId }: { id: string; goneId: string },
): Promise<void> {
  const [gone] = await addressees(tx, [goneId]);
  if (!gone) return;
  const language = languageOf(gone.language, place);
  const words = WORDS[language].apart;
  await write(tx, place, language, {
    key: `accounts:joined:${id}:apart`,
    to: { name: await nameOf(tx, goneId), address: gone.email },
    subject: words.subject({ community: place.name }),
    paragraphs: [words.done],
    action: { label: words.action, path: "/sign-in" },
  });
}
