import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { Avatar, Button, Empty, ListFoot, FormErrors, List, TextArea } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import type { RequestLine } from "../asking/queries.server";

interface RequestListProps {
  rows: RequestLine[];
  next: string | null;
  show: "waiting" | "answered";
  /** ISO 8601. */
  now: string;
  /** What is wrong with an answer, and with which. */
  answer: { about: string; lastResult: SubmissionResult<string[]> } | null;
}

/** People who ask to come in, each with her words and an answer to give, or the one she got. */
export function RequestList({ rows, next, show, now, answer }: RequestListProps) {
  const { requests } = useStaffText();
  if (rows.length === 0)
    return show === "waiting" ? (
      <Empty title={requests.none} line={requests.noneLine} />
    ) : (
      <Empty title={requests.noneAnswered} line={requests.noneAnsweredLine} />
    );
  return (
    <>
      <List>
        {rows.map((row) => (
          <RequestRow
            key={row.id}
            row={row}
            now={now}
            lastResult={answer?.about === row.id ? answer.lastResult : null}
          />
        ))}
      </List>
      <ListFoot
        to={
          next
            ? `?${new URLSearchParams({ ...(show === "answered" && { show }), from: next })}`
            : null
        }
      />
    </>
  );
}

interface RequestRowProps {
  row: RequestLine;
  now: string;
  lastResult: SubmissionResult<string[]> | null;
}

function RequestRow({ row, now, lastResult }: RequestRowProps) {
  const { requests } = useStaffText();
  const format = useFormat();
  return (
    <li className="request-row">
      <Avatar name={row.name} size={40} />
      <div className="grow">
        <h2 className="name">
          <bdi>{row.name}</bdi>
        </h2>
        <p className="meta dot-sep">
          <span>{row.email}</span>
          <span>{requests.asked({ ago: format.ago(row.confirmedAt, now) })}</span>
        </p>
        {row.note ? <p className="quote request-note">{row.note}</p> : null}
        {row.knows ? <p>{requests.knows({ words: row.knows })}</p> : null}
        {row.memberId && row.answer === null ? (
          <p className="small">
            {requests.broughtIn}{" "}
            <Link to={`/people/${row.memberId}`} prefetch="intent">
              {requests.profile}
            </Link>
          </p>
        ) : null}
        {row.answer === null ? (
          <AnswerForm row={row} lastResult={lastResult} />
        ) : (
          <WasAnswered row={row} now={now} />
        )}
      </div>
    </li>
  );
}

function WasAnswered({ row, now }: { row: RequestLine; now: string }) {
  const { requests } = useStaffText();
  const format = useFormat();
  const { answer, answeredAt, by, memberId } = row;
  const ago = answeredAt ? format.ago(answeredAt, now) : "";
  const said = { by: by ?? requests.someone, ago };
  return (
    <p className="small">
      {answer === "DECLINED"
        ? requests.wasDeclined(said)
        : by === null
          ? requests.cameIn(said)
          : requests.wasInvited(said)}
      {memberId ? (
        <>
          {" "}
          <Link to={`/people/${memberId}`} prefetch="intent">
            {requests.profile}
          </Link>
        </>
      ) : null}
    </p>
  );
}

function AnswerForm({ row, lastResult }: Pick<RequestRowProps, "row" | "lastResult">) {
  const { requests } = useStaffText();
  const [form, fields] = useForm<{ words: string }>({ id: `answer-${row.id}`, lastResult });
  const { name } = row;
  return (
    <Form method="post" id={form.id} className="col request-answer" noValidate preventScrollReset>
      <input type="hidden" name="request" value={row.id} />
      <FormErrors errors={form.errors} />
      <details className="request-words" open={lastResult !== null}>
        <summary>{requests.addWords}</summary>
        <TextArea
          field={fields.words}
          label={requests.wordsFor({ name })}
          hint={requests.wordsHint}
          rows={3}
          maxLength={600}
          serif
        />
      </details>
      <div className="row wrap">
        <Button
          small
          variant="primary"
          name="intent"
          value="invite"
          aria-label={requests.inviteNamed({ name })}
        >
          {requests.invite}
        </Button>
        <Button small name="intent" value="decline" aria-label={requests.declineNamed({ name })}>
          {requests.decline}
        </Button>
        <Button
          small
          variant="quiet"
          name="intent"
          value="quietly"
          aria-label={requests.quietlyNamed({ name })}
        >
          {requests.quietly}
        </Button>
      </div>
    </Form>
  );
}
