import { Form, Link } from "@remix-run/react";
import { Avatar, Badge, Button, List, SectionHead } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";

interface Asked {
  id: string;
  name: string;
  email: string;
  /** ISO 8601. */
  at: string;
  state: "waits" | "came" | "withdrawn" | "over";
  memberId: string | null;
}

/** What a member invited, with what came of each; nothing where she invited nobody. */
export function AskedList({ rows, now }: { rows: Asked[]; now: string }) {
  const { inviting } = useMoreText();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="asked" style={{ marginTop: 32 }}>
      <SectionHead id="asked" title={inviting.yours} />
      <List>
        {rows.map((row) => (
          <AskedRow key={row.id} row={row} now={now} />
        ))}
      </List>
    </section>
  );
}

function AskedRow({ row, now }: { row: Asked; now: string }) {
  const { inviting } = useMoreText();
  const format = useFormat();
  const { id, name, email, at, state, memberId } = row;
  return (
    <li className="waiting-row">
      <Avatar name={name} size={40} />
      <div className="grow">
        <p className="row wrap">
          {memberId ? (
            <Link className="name" to={`/people/${memberId}`} prefetch="intent">
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi className="name">{name}</bdi>
          )}
          {state === "waits" ? null : (
            <Badge tone={state === "came" ? "moss" : "due"}>{inviting.states[state]}</Badge>
          )}
        </p>
        <p className="meta dot-sep">
          <span>{email}</span>
          <span>{inviting.asked({ ago: format.ago(at, now) })}</span>
        </p>
      </div>
      {state === "waits" ? (
        <Form method="post" className="waiting-acts" preventScrollReset>
          <input type="hidden" name="invitation" value={id} />
          <Button
            small
            variant="quiet"
            name="intent"
            value="withdraw"
            aria-label={inviting.withdrawNamed({ name })}
          >
            {inviting.withdraw}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}
