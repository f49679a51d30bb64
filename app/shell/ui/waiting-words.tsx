import { Link } from "@remix-run/react";
import { BellDot, HandHeart, MessageCircle, ShieldCheck } from "~/ui/icons";
import { privateName } from "~/features/discussion/door";
import { Avatar, Icon, Swatch } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { WaitingItem } from "./waiting";
import { CircleLink, NamedYou, Row, StaffRow } from "./waiting-row";

type Item<Is extends WaitingItem["is"]> = Extract<WaitingItem, { is: Is }>;

const OF_WORDS = [
  "message",
  "followed",
  "report-answered",
  "reports",
  "askers",
  "newcomer",
] as const;
type OfWords = Item<(typeof OF_WORDS)[number]>;

/** Whether WaitingWords draws it. */
export const isOfWords = (item: WaitingItem): item is OfWords =>
  (OF_WORDS as readonly string[]).includes(item.is);

/** What waits of messages to oneself, of what one follows, and of reports. */
export function WaitingWords({ item }: { item: OfWords }) {
  const { greeting, home } = useMoreText();
  switch (item.is) {
    case "message":
      return <MessageRow item={item} />;
    case "followed":
      return <FollowedRow item={item} />;
    case "newcomer":
      return (
        <Row
          face={<Avatar name={item.name} size={48} />}
          icon={<Icon as={HandHeart} size="s" />}
          what={greeting.homeWaits({ name: item.name })}
        >
          <div className="acts">
            <Link className="btn btn-plain btn-s" to="/greeting">
              {greeting.homeGo}
            </Link>
          </div>
        </Row>
      );
    case "reports":
      return (
        <StaffRow
          what={home.reportsWait({ count: item.count })}
          to="/staff/reports"
          go={home.lookAtReports}
        />
      );
    case "askers":
      return (
        <StaffRow
          what={home.askersWait({ count: item.count })}
          to="/staff/requests"
          go={home.lookAtAskers}
        />
      );
    case "report-answered":
      return (
        <Row
          face={
            <span className="av av-48">
              <Icon as={ShieldCheck} />
            </span>
          }
          icon={<Icon as={ShieldCheck} size="s" />}
          what={home.reportAnswered}
        >
          <div className="acts">
            <Link className="btn btn-plain btn-s" to="/settings/contact#reported">
              {home.readAnswer}
            </Link>
          </div>
        </Row>
      );
  }
}

function MessageRow({ item }: { item: Item<"message"> }) {
  const { home, messages } = useMoreText();
  const format = useFormat();
  const name = privateName(messages, format.list, item);
  return (
    <Row
      face={<Avatar name={item.people[0]?.name ?? name} size={48} />}
      icon={<Icon as={MessageCircle} size="s" />}
      what={home.wroteToYou({ count: item.unread })}
    >
      <p>
        <Link className="name" to={`/messages/talk/${item.id}`} prefetch="intent">
          <bdi>{name}</bdi>
        </Link>
      </p>
      <NamedYou by={item.namedBy} />
      {item.last ? (
        <p className="small why">
          {home.saidLast({ name: item.last.author, line: item.last.line })}
        </p>
      ) : null}
    </Row>
  );
}

function FollowedRow({ item }: { item: Item<"followed"> }) {
  const { discussion, home } = useMoreText();
  const path =
    item.title === null
      ? `/circles/${item.circle.slug}`
      : `/circles/${item.circle.slug}/talk/${item.id}`;
  return (
    <Row
      face={<Swatch kind={item.circle.kind} large />}
      icon={<Icon as={BellDot} size="s" />}
      what={home.followed({ count: item.count })}
    >
      <p>
        <Link className="name" to={path} prefetch="intent">
          {item.title ?? discussion.everyone}
        </Link>{" "}
        <CircleLink circle={item.circle} />
      </p>
      <NamedYou by={item.namedBy} />
      {item.last ? <p className="small why">{home.saidLast(item.last)}</p> : null}
    </Row>
  );
}
