import { Link, useRevalidator } from "@remix-run/react";
import { BellDot, BellOff } from "~/ui/icons";
import { useEffect, useRef } from "react";
import { useLive } from "~/platform/realtime/live";
import { Avatar, Badge, classes, Count, Icon, List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { ConversationMoved, PeopleChanged, ReadingMoved } from "../events.server";
import type { PrivateLine } from "../private";
import { privateName } from "../private-name";

const PAUSE_MS = 300;

interface PrivateListProps {
  rows: readonly PrivateLine[];
  viewerId: string;
  now: string;
}

/** The private conversations of somebody, in step with what is said and read. */
export function PrivateList({ rows, viewerId, now }: PrivateListProps) {
  useFresh();
  return (
    <List className="messages-list">
      {rows.map((line) => (
        <OneLine key={line.id} line={line} viewerId={viewerId} now={now} />
      ))}
    </List>
  );
}

function OneLine({ line, viewerId, now }: Omit<PrivateListProps, "rows"> & { line: PrivateLine }) {
  const { discussion, messages } = useMoreText();
  const format = useFormat();
  const { id, people, last, lastIs, unread, attention, at } = line;
  const withoutWords = {
    words: "",
    files: messages.onlyFiles,
    blocked: discussion.blockedLine,
    "taken-back": messages.takenBack,
  };
  const isMuted = attention === "MUTED";
  const isNew = unread > 0 && !isMuted;
  const [first] = people;
  return (
    <li className={classes("private-line", isNew && "private-new")}>
      <Avatar name={first?.name ?? messages.alone} size={48} src={first?.photo ?? null} />
      <div className="grow">
        <p className="row">
          <Link className="name" to={`/messages/talk/${id}`} prefetch="intent">
            <bdi>{privateName(messages, format.list, line)}</bdi>
          </Link>
          {attention === "FOLLOWED" ? (
            <Badge tone="indigo" icon={BellDot}>
              {discussion.attentions.FOLLOWED.state}
            </Badge>
          ) : null}
          {isMuted ? (
            <span className="meta row">
              <Icon as={BellOff} size="s" />
              {discussion.attentions.MUTED.state}
            </span>
          ) : null}
        </p>
        <p className="private-last" dir="auto">
          {last
            ? last.authorId === viewerId
              ? messages.youSaid({ line: last.line })
              : people.length > 1
                ? messages.said({ name: last.author.split(" ")[0] ?? last.author, line: last.line })
                : last.line
            : withoutWords[lastIs]}
        </p>
      </div>
      <div className="private-end">
        <time className="meta" dateTime={at}>
          {format.stamp(at, now)}
        </time>
        {isNew ? <Count of={unread} label={messages.newCount({ count: unread })} /> : null}
      </div>
    </li>
  );
}

/** Loads the list again when one of its conversations moved: a few facts at once are one reason. */
function useFresh(): void {
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(revalidate, PAUSE_MS);
  };
  const ifPrivate = (fact: { circleId: string | null }) => {
    if (fact.circleId === null) soon();
  };
  useLive<ConversationMoved>("discussion:conversation-moved", ifPrivate);
  useLive<ReadingMoved>("discussion:reading-moved", ifPrivate);
  useLive<PeopleChanged>("discussion:people-changed", soon);
}
