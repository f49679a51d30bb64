import { addressees } from "~/features/accounts/door.server";
import type { Tx } from "~/platform/db/db.server";
import { origin } from "~/platform/env.server";
import type { Outgoing } from "~/platform/mail/outbox.server";
import { LANGUAGES, offered, type Language } from "~/text";
import { membersLetters as en } from "~/text/en/members-letters";
import { membersLetters as es } from "~/text/es/members-letters";
import type { Same } from "~/text/same";

const WORDS: Record<Language, Same<typeof en>> = { en, es };

/** Where a letter comes from. */
export interface Place {
  name: string;
  language: string;
  /** The languages it offers; none named: every one there is. */
  languages?: readonly string[];
}

/** An invitation whose letter is to be written. */
export interface Inviting {
  id: string;
  /** Which letter of this invitation it is, from 1. */
  number: number;
  note: string | null;
  by: string;
  name: string;
  cohort: string | null;
  secret: string;
  email: string;
  language: Language;
}

const known = (code: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === code);

const SPEAKS: [Language, RegExp][] = [
  ["es", /^(es|spa|espanol|castellano|spanish)\b/],
  ["en", /^(en|eng|english|ingles)\b/],
];

/** The language to write to somebody in: hers, else the first of those she speaks that the community offers, else the community's. */
export function letterLanguage(
  chosen: string | null,
  speaks: readonly string[],
  { language: usual, languages = [] }: Omit<Place, "name">,
): Language {
  const among = offered(languages);
  const said = speaks.map((name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  const spoken = said.flatMap((name) =>
    SPEAKS.flatMap(([language, words]) =>
      words.test(name) && among.includes(language) ? [language] : [],
    ),
  );
  return known(chosen) ?? spoken[0] ?? known(usual) ?? "en";
}

/** What makes a letter of an invitation the same letter. */
export const invitationKey = (id: string, number: number): string =>
  `members:invitation:${id}:${number}`;

/** The letter that brings an invitation. */
export function invitationLetter(place: Place, inviting: Inviting): Outgoing {
  const { by, name, note, cohort, language } = inviting;
  const words = WORDS[language].invitation;
  const community = place.name;
  const text = cohort ? words.textCohort({ by, community, cohort }) : words.text({ by, community });
  return {
    key: invitationKey(inviting.id, inviting.number),
    kind: "members:invitation",
    to: { name, address: inviting.email },
    subject: words.subject({ by, community }),
    paragraphs: [
      words.hello({ name }),
      ...[text],
      ...(note ? [words.note({ by, note })] : []),
      words.how,
    ],
    action: {
      label: words.action,
      url: new URL(`/invitation/${inviting.secret}`, origin()).href,
    },
    footer: words.footer({ by, community }),
    language,
  };
}

/** The addresses of those who have not taken up their account, by id. */
export async function unclaimed(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { email: string; language: string | null }>> {
  const found = await addressees(tx, ids);
  return new Map(found.filter(({ claimed }) => !claimed).map((person) => [person.id, person]));
}
