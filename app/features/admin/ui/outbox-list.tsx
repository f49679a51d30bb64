import { Link } from "@remix-run/react";
import { List, Time } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import { LetterState, type LetterStateName } from "./letter-state";

/** A letter as the list shows it. */
export interface LetterLine {
  id: string;
  toName: string;
  toAddress: string;
  subject: string;
  state: LetterStateName;
  attempts: number;
  nextAttemptAt: Date;
  lastError: string | null;
  createdAt: Date;
}

interface OutboxListProps {
  lines: LetterLine[];
  /** The moment the page was made. */
  now: Date;
  /** Where a letter is opened. */
  hrefOf: (id: string) => string;
}

/** Letters, one row each: to whom, about what, where it stands. */
export function OutboxList({ lines, now, hrefOf }: OutboxListProps) {
  const { outbox } = useStaffText();
  const format = useFormat();
  return (
    <List className="letters">
      {lines.map((line) => (
        <li key={line.id} className="letter-row">
          <div className="grow">
            <Link className="name" to={hrefOf(line.id)} prefetch="none">
              <bdi>{line.subject}</bdi>
            </Link>
            <p className="meta">
              {outbox.letterTo({ name: line.toName, address: line.toAddress })}
            </p>
            {line.state === "QUEUED" && line.attempts > 0 ? (
              <p className="meta">
                {outbox.retry({
                  attempts: line.attempts,
                  ago: format.ago(line.nextAttemptAt, now),
                })}
              </p>
            ) : null}
            {line.lastError && line.state !== "SENT" ? (
              <p className="small">{outbox.because({ reason: line.lastError })}</p>
            ) : null}
          </div>
          <div className="letter-end">
            <LetterState state={line.state} />
            <Time at={line.createdAt.toISOString()}>{format.stamp(line.createdAt, now)}</Time>
          </div>
        </li>
      ))}
    </List>
  );
}
