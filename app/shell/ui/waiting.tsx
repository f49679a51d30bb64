import { Form, Link } from "@remix-run/react";
import { Inbox, MessageCircle, Sprout, UserRoundPlus, UsersRound } from "~/ui/icons";
import { Avatar, Button, Icon, Swatch } from "~/ui";
import type { FollowedNews, PrivateLine } from "~/features/discussion/door";
import { CircleLink, NamedYou, Row, StaffRow, type CircleRef } from "./waiting-row";
import { isOfWords, WaitingWords } from "./waiting-words";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";

interface PersonRef {
  id: string;
  name: string;
}

/** One thing that waits for the viewer. Times are ISO 8601. */
export type WaitingItem =
  | { is: "invitation"; id: string; circle: CircleRef; by: PersonRef; note: string; at: string }
  | { is: "request"; id: string; circle: CircleRef; by: PersonRef; note: string; at: string }
  | { is: "role-ends"; id: string; circle: CircleRef; role: string; until: string }
  | {
      is: "unread";
      id: string;
      circle: CircleRef;
      count: number;
      since: string | null;
      last: { name: string; line: string } | null;
      namedBy: string | null;
    }
  | ({ is: "message" } & PrivateLine)
  | ({ is: "followed" } & FollowedNews)
  | { is: "report-answered"; id: string }
  | { is: "reports"; id: string; count: number }
  | { is: "askers"; id: string; count: number }
  | { is: "newcomer"; id: string; name: string }
  | { is: "welcome"; id: string }
  | { is: "dead-letters"; id: string; count: number }
  | { is: "import"; id: string; fileName: string };

/** What waits, one row each, and then the end. */
export function Waiting({ items, now }: { items: WaitingItem[]; now: string }) {
  const { common, home } = useMoreText();
  return (
    <section aria-labelledby="waiting">
      <div className="sec-h">
        <h2 className="h-xl" id="waiting">
          {home.waiting}
        </h2>
        <span className="push meta">{home.thenDone({ count: items.length })}</span>
      </div>
      <ul className="list wait">
        {items.length === 0 ? (
          <li className="nothing">
            <p className="quote">{home.nothingWaits}</p>
          </li>
        ) : (
          items.map((item) => <Item key={`${item.is} ${item.id}`} item={item} now={now} />)
        )}
      </ul>
      <div className="end">
        <div className="fringe" />
        {common.theEnd}
      </div>
    </section>
  );
}

function Item({ item, now }: { item: WaitingItem; now: string }) {
  const { home } = useMoreText();
  const format = useFormat();
  if (isOfWords(item)) return <WaitingWords item={item} />;
  switch (item.is) {
    case "invitation":
      return (
        <Row
          face={<Avatar name={item.by.name} size={48} />}
          icon={<Icon as={UserRoundPlus} size="s" />}
          what={home.invitedAgo({ ago: format.ago(item.at, now) })}
        >
          <p>
            <PersonLink person={item.by} /> {home.wouldLikeYouIn}{" "}
            <CircleLink circle={item.circle} />
          </p>
          {item.note ? <p className="quote why">{item.note}</p> : null}
          <Answer
            circle={item.circle}
            id={item.id}
            yes={["accept-invitation", home.comeIn]}
            no="decline-invitation"
            primary
          />
        </Row>
      );
    case "request":
      return (
        <Row
          face={<Avatar name={item.by.name} size={48} />}
          icon={<Icon as={Inbox} size="s" />}
          what={home.requestAgo({ ago: format.ago(item.at, now) })}
        >
          <p>
            <PersonLink person={item.by} /> {home.asksToJoin} <CircleLink circle={item.circle} />
          </p>
          {item.note ? <p className="quote why">{item.note}</p> : null}
          <Answer
            circle={item.circle}
            id={item.id}
            yes={["accept-request", home.welcome]}
            no="decline-request"
          />
        </Row>
      );
    case "unread":
      return (
        <Row
          face={<Swatch kind={item.circle.kind} large />}
          icon={<Icon as={MessageCircle} size="s" />}
          what={
            item.since
              ? home.newSince({ count: item.count, since: format.relativeDay(item.since, now) })
              : home.newMessages({ count: item.count })
          }
        >
          <p>
            <CircleLink circle={item.circle} />
          </p>
          <NamedYou by={item.namedBy} />
          {item.last ? <p className="small why">{home.saidLast(item.last)}</p> : null}
        </Row>
      );
    case "role-ends":
      return (
        <Row
          face={<Swatch kind={item.circle.kind} large />}
          icon={<Icon as={UsersRound} size="s" />}
          what={home.roleEnds({ when: format.plainDate(item.until) })}
        >
          <p>
            {home.youHold({ role: item.role })} <CircleLink circle={item.circle} />
          </p>
          <div className="acts">
            <Link className="btn btn-plain btn-s" to={`/circles/${item.circle.slug}/about`}>
              {home.handOn}
            </Link>
          </div>
        </Row>
      );
    case "welcome":
      return (
        <Row
          face={
            <span className="av av-48">
              <Icon as={Sprout} />
            </span>
          }
          icon={<Icon as={Sprout} size="s" />}
          what={home.profileHalf}
        >
          <p className="name">{home.profileTitle}</p>
          <p className="small why">{home.profileLine}</p>
          <div className="acts">
            <Link className="btn btn-plain btn-s" to="/welcome">
              {home.goOn}
            </Link>
          </div>
        </Row>
      );
    case "dead-letters":
      return (
        <StaffRow
          what={home.deadLetters({ count: item.count })}
          to="/staff/outbox?state=dead"
          go={home.lookAtMail}
        />
      );
    case "import":
      return (
        <StaffRow
          what={home.importReady({ name: item.fileName })}
          to={`/staff/imports/${item.id}`}
          go={home.lookAtImport}
        />
      );
  }
}

const PersonLink = ({ person }: { person: PersonRef }) => (
  <Link className="name" to={`/people/${person.id}`}>
    {person.name}
  </Link>
);

interface AnswerProps {
  circle: CircleRef;
  id: string;
  yes: [intent: string, label: string];
  no: string;
  /** She who says yes goes in; otherwise the answer leads back here. */
  primary?: boolean;
}

function Answer({ circle, id, yes, no, primary = false }: AnswerProps) {
  const { home } = useMoreText();
  const action = `/circles/${circle.slug}/about`;
  return (
    <div className="acts">
      <Form method="post" action={action}>
        <input type="hidden" name="intent" value={yes[0]} />
        <input type="hidden" name="id" value={id} />
        {primary ? null : <input type="hidden" name="to" value="/" />}
        <Button small variant={primary ? "primary" : "plain"}>
          {yes[1]}
        </Button>
      </Form>
      <Form method="post" action={action}>
        <input type="hidden" name="intent" value={no} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="to" value="/" />
        <Button small>{home.notNow}</Button>
      </Form>
    </div>
  );
}
