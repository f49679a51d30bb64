import { Form, Link } from "@remix-run/react";
import { Clock, Search } from "~/ui/icons";
import { Avatar, Badge, Button, Empty, ListFoot, Icon, List, Note } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";

interface Waiting {
  id: string;
  memberId: string;
  name: string;
  by: string;
  /** 0 while its letter is being written. */
  sentCount: number;
  sentAt: Date;
  expiresAt: Date;
  state: "open" | "used" | "revoked" | "expired";
}

interface WaitingInvitationsProps {
  rows: Waiting[];
  next: string | null;
  counts: { waiting: number; over: number };
  /** What was searched for. */
  q: string;
  now: Date;
}

/** Invitations that nobody has taken up yet, to send again or take back. */
export function WaitingInvitations({ rows, next, counts, q, now }: WaitingInvitationsProps) {
  const { invitations } = useStaffText();
  if (counts.waiting === 0) {
    return (
      <section>
        <Empty title={invitations.waitingNone} line={invitations.waitingNoneLine} />
      </section>
    );
  }
  return (
    <section aria-labelledby="waiting-title">
      <h2 className="h-xl" id="waiting-title">
        {invitations.waitingTitle({ count: counts.waiting })}
      </h2>
      {counts.over > 0 ? (
        <Note icon={Clock} kind="PROJECT">
          <p>{invitations.overCount({ count: counts.over })}</p>
          <Form method="post" className="note-acts">
            <Button small name="intent" value="again">
              {invitations.resendOver}
            </Button>
          </Form>
        </Note>
      ) : null}
      {counts.waiting > 10 ? <Find q={q} /> : null}
      {rows.length === 0 ? (
        <p>{invitations.noMatch({ text: q })}</p>
      ) : (
        <List>
          {rows.map((row) => (
            <WaitingRow key={row.id} row={row} now={now} />
          ))}
        </List>
      )}
      <ListFoot
        to={next ? `?${new URLSearchParams({ q, before: next }).toString()}` : null}
        empty={rows.length === 0}
      />
    </section>
  );
}

function Find({ q }: { q: string }) {
  const { common } = useText();
  const { invitations } = useStaffText();
  return (
    <Form role="search" className="people-find">
      <div className="search grow">
        <Icon as={Search} />
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={q}
          key={q}
          aria-label={invitations.search}
          placeholder={invitations.search}
        />
      </div>
      <Button>{common.search}</Button>
    </Form>
  );
}

function WaitingRow({ row, now }: { row: Waiting; now: Date }) {
  const { invitations } = useStaffText();
  const format = useFormat();
  const { id, memberId, name, by, sentCount, sentAt, expiresAt, state } = row;
  const facts =
    sentCount === 0
      ? [invitations.beingWritten]
      : [
          invitations.sent({ ago: format.ago(sentAt, now) }),
          ...(sentCount > 1 ? [invitations.times({ count: sentCount })] : []),
          ...(state === "open" ? [invitations.ends({ ago: format.ago(expiresAt, now) })] : []),
          invitations.by({ name: by }),
        ];
  return (
    <li className="waiting-row">
      <Avatar name={name} size={40} />
      <div className="grow">
        <p className="row wrap">
          <Link className="name" to={`/people/${memberId}`} prefetch="intent">
            <bdi>{name}</bdi>
          </Link>
          {state === "expired" ? <Badge tone="due">{invitations.over}</Badge> : null}
        </p>
        <p className="meta dot-sep">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <Form method="post" className="row wrap waiting-acts" preventScrollReset>
        <input type="hidden" name="invitation" value={id} />
        {sentCount > 0 ? (
          <Button small name="intent" value="resend" aria-label={invitations.resendNamed({ name })}>
            {invitations.resend}
          </Button>
        ) : null}
        <Button
          small
          variant="quiet"
          name="intent"
          value="revoke"
          aria-label={invitations.revokeNamed({ name })}
        >
          {invitations.revoke}
        </Button>
      </Form>
    </li>
  );
}
