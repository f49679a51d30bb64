import { Link } from "@remix-run/react";
import { BellOff, Plus } from "~/ui/icons";
import { useEffect, useState } from "react";
import type { CircleView } from "~/features/circles/door";
import { useLive } from "~/platform/realtime/live";
import { Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import type { ConversationMoved, ReadingMoved } from "../events.server";
import type { ConversationLine } from "../talk";

interface ConversationsProps {
  circle: CircleView;
  conversations: readonly ConversationLine[];
  /** The one that is open. */
  current: string;
}

/** The conversations of a circle in a line that scrolls sideways, for narrow screens; nothing where there is only one. */
export function ConversationRow({ circle, conversations, current }: ConversationsProps) {
  const { discussion } = useText();
  if (conversations.length < 2) return null;
  return (
    <nav className="convs xl:hidden" aria-label={discussion.conversations}>
      {conversations.map((line) => (
        <OneConversation
          key={line.id}
          line={line}
          circle={circle}
          isCurrent={line.id === current}
        />
      ))}
    </nav>
  );
}

/** The conversations of a circle as a section of the column at its side. */
export function ConversationList({ circle, conversations, current }: ConversationsProps) {
  const { discussion } = useText();
  if (conversations.length < 2 && !circle.may.post) return null;
  return (
    <section>
      <h2 className="h-lg mb-2">{discussion.conversations}</h2>
      <nav aria-label={discussion.conversations}>
        <ul className="conv-list">
          {conversations.map((line) => (
            <li key={line.id}>
              <OneConversation line={line} circle={circle} isCurrent={line.id === current} />
            </li>
          ))}
          {circle.may.post ? (
            <li>
              <Link to={`/circles/${circle.slug}/talk/new`} className="conv conv-new">
                <Icon as={Plus} size="s" />
                {discussion.startConversation}
              </Link>
            </li>
          ) : null}
        </ul>
      </nav>
    </section>
  );
}

interface OneProps {
  line: ConversationLine;
  circle: CircleView;
  isCurrent: boolean;
}

function OneConversation({ line, circle, isCurrent }: OneProps) {
  const { discussion } = useText();
  const { id, common, name, unread } = line;
  const { attention } = line.read;
  const base = `/circles/${circle.slug}`;
  return (
    <Link
      to={common ? base : `${base}/talk/${id}`}
      className={isCurrent ? "conv conv-now" : "conv"}
      aria-current={isCurrent ? "page" : undefined}
      prefetch="intent"
    >
      <span className="t">{common ? discussion.everyone : (name ?? discussion.untitled)}</span>
      {attention === "MUTED" ? <Icon as={BellOff} size="s" /> : null}
      {unread > 0 && !isCurrent && attention !== "MUTED" ? (
        <span className="n">
          <span aria-hidden="true">{unread > 9 ? "9+" : unread}</span>
          <span className="sr">{discussion.unread({ count: unread })}</span>
        </span>
      ) : null}
    </Link>
  );
}

/** The conversations of a circle as the page brought them, in step with what is said and read, here and on other devices. */
export function useConversations(
  circleId: string,
  viewerId: string | null,
  given: readonly ConversationLine[],
): readonly ConversationLine[] {
  const [lines, setLines] = useState(given);
  useEffect(() => setLines(given), [given]);
  useLive<ConversationMoved>("discussion:conversation-moved", (fact) => {
    if (fact.circleId === circleId) setLines((before) => moved(before, fact, viewerId));
  });
  useLive<ReadingMoved>("discussion:reading-moved", (fact) => {
    const { conversationId, unread } = fact;
    setLines((before) =>
      before.map((line) => (line.id === conversationId ? { ...line, unread } : line)),
    );
  });
  return lines;
}

const UNREAD = { seq: 0, at: null, attention: "NORMAL" } as const;

// The newest seq heard of makes a fact that comes twice count once.
function moved(
  lines: readonly ConversationLine[],
  { conversationId: id, title, newest, authorId, at }: ConversationMoved,
  viewerId: string | null,
): readonly ConversationLine[] {
  const before = lines.find((line) => line.id === id);
  if (before && before.newest >= newest) return lines;
  const isHers = authorId === viewerId;
  const unread = isHers ? 0 : (before?.unread ?? 0) + newest - (before?.newest ?? 0);
  const line = before
    ? { ...before, newest, unread, at }
    : { id, common: false, name: title, newest, unread, read: UNREAD, at };
  const [common, ...others] = lines;
  if (!common || common.id === id) return [line, ...others];
  return [common, line, ...others.filter((other) => other.id !== id)];
}
