import { Form, Link } from "@remix-run/react";
import { ArrowLeft, KeyRound } from "~/ui/icons";
import { Button, Icon, Note, Sheet } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import { CopyLink } from "./copy-link";
import { LetterState } from "./letter-state";
import type { LetterLine } from "./outbox-list";

/** A letter with its words, where the reader may have them. */
export interface LetterWords extends LetterLine {
  sentAt: Date | null;
  closed: boolean;
  text: string | null;
  link: string | null;
}

interface LetterSheetProps {
  letter: LetterWords;
  /** Whether letters leave this Weft by themselves. */
  leaves: boolean;
  back: string;
}

/** One letter of the outbox. */
export function LetterSheet({ letter, leaves, back }: LetterSheetProps) {
  const { outbox } = useStaffText();
  const format = useFormat();
  const at = (moment: Date) => `${format.date(moment)}, ${format.time(moment)}`;
  const canSend = leaves && (letter.state === "DEAD" || letter.state === "HELD");
  return (
    <article className="col letter">
      <Link className="letter-back" to={back}>
        <Icon as={ArrowLeft} size="s" />
        {outbox.back}
      </Link>
      <h1 className="h-2xl">
        <bdi>{letter.subject}</bdi>
      </h1>
      <p className="row wrap">
        <LetterState state={letter.state} />
        <span>{outbox.letterTo({ name: letter.toName, address: letter.toAddress })}</span>
      </p>
      <p className="meta">
        {letter.sentAt
          ? outbox.sentAt({ when: at(letter.sentAt) })
          : outbox.writtenAt({ when: at(letter.createdAt) })}
      </p>
      {letter.lastError && letter.state !== "SENT" ? (
        <p className="error">{outbox.because({ reason: letter.lastError })}</p>
      ) : null}
      {letter.link ? <CopyLink link={letter.link} /> : null}
      {letter.text === null ? (
        <Note {...(letter.closed ? { icon: KeyRound } : {})}>
          {letter.closed ? outbox.closed : outbox.forgotten}
        </Note>
      ) : (
        <Sheet className="pad letter-words">{letter.text}</Sheet>
      )}
      {canSend ? (
        <Form method="post" action="/staff/outbox">
          <input type="hidden" name="letter" value={letter.id} />
          <Button variant={letter.state === "DEAD" ? "primary" : "plain"}>
            {letter.state === "DEAD" ? outbox.sendAgain : outbox.sendOne}
          </Button>
        </Form>
      ) : null}
    </article>
  );
}
