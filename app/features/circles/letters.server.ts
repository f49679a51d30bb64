import { addressees, theCommunity, type Addressee } from "~/features/accounts/door.server";
import type { Tx } from "~/platform/db/db.server";
import { origin } from "~/platform/env.server";
import { queueMail, queueMails } from "~/platform/mail/outbox.server";
import { LANGUAGES, type Language } from "~/text";
import { circlesLetters as en } from "~/text/en/circles-letters";
import { circlesLetters as es } from "~/text/es/circles-letters";
import type { Same } from "~/text/same";
import { textFor } from "~/text/text.server";
import type { CircleReads, RoleKind } from "./circle";
import { roleName } from "./role-name";

type Words = Same<typeof en>;
const WORDS: Record<Language, Words> = { en, es };

/** What every letter says of where it comes from. */
export interface Place {
  name: string;
  language: string;
}

/** The community, for letters; ask for it before the transaction. */
export async function community(): Promise<Place> {
  return (await theCommunity()) ?? { name: "Weft", language: "en" };
}

interface CircleRef {
  slug: string;
  name: string;
  why: string;
  facts: { reads: CircleReads };
}

// Letters pass through other hands, and staff read those that wait in the outbox: what only its
// members see is not named in them.
const hidden = ({ facts }: CircleRef): boolean => facts.reads === "CIRCLE";
const nameIn = (words: Words, circle: CircleRef) =>
  hidden(circle) ? words.hiddenCircle : circle.name;
const pathTo = (circle: CircleRef, page: string) =>
  hidden(circle) ? "/" : `/circles/${circle.slug}${page}`;
const openly = (circle: CircleRef, lines: string[]) => (hidden(circle) ? [] : lines);

interface Between {
  byId: string;
  toId: string;
}

interface Letter {
  key: string;
  kind: string;
  subject: string;
  paragraphs: string[];
  action: { label: string; path: string };
}

interface Pen {
  words: Words;
  language: Language;
  /** The name of who set it off. */
  by: string;
}

const languageOf = (code: string): Language =>
  LANGUAGES.find((language) => language === code) ?? "en";

// An account that nobody has taken up gets no letter: what it would say waits in the app.
async function write(
  tx: Tx,
  place: Place,
  { byId, toId }: Between,
  compose: (pen: Pen) => Letter,
): Promise<void> {
  const [reader] = await addressees(tx, [toId]);
  if (!reader?.claimed) return;
  const people = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from member_card where id = any(${[byId, toId]}::uuid[])`;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
  const language = languageOf(reader.language ?? place.language);
  const words = WORDS[language];
  const { action, ...letter } = compose({ words, language, by: nameOf(byId) });
  await queueMail(tx, {
    ...letter,
    to: { name: nameOf(toId), address: reader.email },
    action: { label: action.label, url: new URL(action.path, origin()).href },
    footer: words.footer({ community: place.name }),
    language,
  });
}

/** The letter that somebody thought of her for a circle. */
export const writeInvitation = (
  tx: Tx,
  place: Place,
  facts: Between & { circle: CircleRef; invitationId: string; note: string },
): Promise<void> =>
  write(tx, place, facts, ({ words, by }) => {
    const { circle, invitationId, note } = facts;
    const names = { by, circle: nameIn(words, circle) };
    return {
      key: `circles:invited:${invitationId}`,
      kind: "circles:invited",
      subject: words.invited.subject(names),
      paragraphs: [
        words.invited.text(names),
        ...openly(circle, [...(note ? [words.note({ by, note })] : []), words.why(circle)]),
        words.invited.end,
      ],
      action: { label: words.invited.action, path: pathTo(circle, "/about") },
    };
  });

/** The letter that she was let in. */
export const writeAccepted = (
  tx: Tx,
  place: Place,
  facts: Between & { circle: CircleRef; requestId: string },
): Promise<void> =>
  write(tx, place, facts, ({ words, by }) => {
    const circle = nameIn(words, facts.circle);
    return {
      key: `circles:accepted:${facts.requestId}`,
      kind: "circles:accepted",
      subject: words.accepted.subject({ circle }),
      paragraphs: [words.accepted.text({ by, circle })],
      action: { label: words.accepted.action, path: pathTo(facts.circle, "") },
    };
  });

interface RoleLetter extends Between {
  circle: CircleRef;
  role: { kind: RoleKind; title: string | null };
  tenureId: string;
  note: string;
  shared: boolean;
}

/** The letter that a role came to her, with what she should know. */
export const writeRole = (tx: Tx, place: Place, facts: RoleLetter): Promise<void> =>
  write(tx, place, facts, ({ words, language, by }) => {
    const { circle, note, shared, tenureId } = facts;
    const text = textFor(language).circles;
    // A title of the circle's own is as private as the circle.
    const role = hidden(circle) ? text.roles[facts.role.kind] : roleName(text, facts.role);
    const names = { by, role, circle: nameIn(words, circle) };
    return {
      key: `circles:role:${tenureId}`,
      kind: "circles:role",
      subject: words.role.subject(names),
      paragraphs: [
        shared ? words.role.shared(names) : words.role.handed(names),
        ...openly(circle, note ? [words.note({ by, note })] : []),
        words.role.end,
      ],
      action: { label: words.role.action, path: pathTo(circle, "/about") },
    };
  });

interface HostLeft {
  circle: { slug: string; name: string; why: string; reads: CircleReads };
  roleId: string;
  leftAt: string;
  people: readonly { id: string; name: string }[];
  readers: readonly Addressee[];
}

/** The letters to the people of a circle that it has no host any more. */
export async function hostLeftLetters(tx: Tx, place: Place, facts: HostLeft): Promise<void> {
  const { reads, ...rest } = facts.circle;
  const circle = { ...rest, facts: { reads } };
  const letters = facts.readers.flatMap((reader) => {
    const name = facts.people.find(({ id }) => id === reader.id)?.name;
    if (!reader.claimed || name === undefined) return [];
    const language = languageOf(reader.language ?? place.language);
    const words = WORDS[language];
    const names = { circle: nameIn(words, circle) };
    return [
      {
        key: `circles:host-left:${facts.roleId}:${facts.leftAt}:${reader.id}`,
        kind: "circles:host-left",
        to: { name, address: reader.email },
        subject: words.hostLeft.subject(names),
        paragraphs: [words.hostLeft.hello({ name }), words.hostLeft.text(names)],
        action: {
          label: words.hostLeft.action,
          url: new URL(pathTo(circle, "/about"), origin()).href,
        },
        footer: words.footer({ community: place.name }),
        language,
      },
    ];
  });
  await queueMails(tx, letters);
}
