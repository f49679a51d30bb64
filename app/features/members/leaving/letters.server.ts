import { addressees } from "~/features/accounts/door.server";
import type { Tx } from "~/platform/db/db.server";
import { origin } from "~/platform/env.server";
import { queueMail } from "~/platform/mail/outbox.server";
import { LANGUAGES, type Language } from "~/text";
import { goingLetters as en } from "~/text/en/going-letters";
import { goingLetters as es } from "~/text/es/going-letters";
import type { Same } from "~/text/same";
import type { Messages } from "./policy";

type Words = Same<typeof en>;
const WORDS: Record<Language, Words> = { en, es };

const known = (code: string | null): Language =>
  LANGUAGES.find((language) => language === code) ?? "en";

/** The name under which the words of those who left stay, in the community's language. */
export const leftName = (language: string): string => WORDS[known(language)].leftName;

/** Names those who left anew, in another language of the community. */
export const renameLeft = async (tx: Tx, language: string): Promise<void> => {
  await tx.$executeRaw`
    update member set name = ${leftName(language)}
    where left_at is not null and merged_into_id is null`;
};

interface Left {
  id: string;
  messages: Messages;
  leftAt: Date;
  finalAt: Date;
}

/** The letter that confirms a leaving, with the day it is final; write it while her name is still there. */
export async function writeLeft(
  tx: Tx,
  place: { name: string; language: string },
  { id, messages, leftAt, finalAt }: Left,
): Promise<void> {
  const [reader] = await addressees(tx, [id]);
  if (!reader) return;
  const { name } = await tx.member.findUniqueOrThrow({ where: { id }, select: { name: true } });
  const language = known(reader.language ?? place.language);
  const { left } = WORDS[language];
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(finalAt);
  await queueMail(tx, {
    key: `members:left:${id}:${leftAt.getTime()}`,
    kind: "members:left",
    always: true,
    to: { name, address: reader.email },
    subject: left.subject({ community: place.name }),
    paragraphs: [
      left.hello({ name }),
      left.done({ community: place.name }),
      left.messages[messages],
      left.back({ date }),
      left.final({ date }),
    ],
    action: { label: left.action, url: new URL("/sign-in", origin()).href },
    footer: left.footer({ community: place.name }),
    language,
  });
}
