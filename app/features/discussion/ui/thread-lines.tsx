import { ChevronRight, CornerDownRight } from "~/ui/icons";
import { Avatar, Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import { briefOf } from "../plain-text";
import type { Line, Replies } from "../talk";

interface ThreadProps {
  replies: Replies;
  /** The address of the thread. */
  href: string;
  mayReply: boolean;
  /** The seq of the last reply that is shown only here. */
  through: number | null;
  /** Ids of those whom the viewer blocks. */
  blocked: ReadonlySet<string>;
  /** What comes while the page is there is announced. */
  isAnnounced: boolean;
}

/** The last two replies below their root, and the way to all of them. */
export function Thread({ replies, href, mayReply, through, blocked, isAnnounced }: ThreadProps) {
  const { discussion } = useText();
  const { count, latest } = replies;
  const go = mayReply
    ? count > 2
      ? discussion.replyOrSeeAll({ count })
      : discussion.reply
    : discussion.seeAll({ count });
  return (
    <div className="thread" {...(through === null ? {} : { "data-seq": through })}>
      <ul {...(isAnnounced ? { "aria-live": "polite" } : {})}>
        {latest.map(({ seq, author, excerpt }) => (
          <li key={seq} className="row thread-row">
            <Avatar name={author.name} src={author.photo} size={28} />
            <span className="small" dir="auto">
              <b className="strong">
                <bdi>{author.name}</bdi>
              </b>{" "}
              {blocked.has(author.id) ? (
                <span className="msg-gone">{discussion.blockedLine}</span>
              ) : (
                excerpt || <span className="msg-gone">{discussion.tookReplyBack}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <a className="thread-link" href={href} data-inside>
        {go}
        <Icon as={ChevronRight} size="s" />
      </a>
    </div>
  );
}

interface PointerProps {
  line: Line;
  href: string;
  isNews: boolean;
  isBlocked: boolean;
}

/** A reply in its place among what else was said: who replied to whom, and the way there. */
export function ReplyPointer({ line, href, isNews, isBlocked }: PointerProps) {
  const { discussion } = useText();
  const gone = takenBackOr(line, isBlocked, discussion.tookReplyBack, discussion.blockedLine);
  const { author, html, replyTo, seq } = line;
  const { name } = author;
  const to = replyTo?.name ?? "";
  return (
    <li
      className="msg-pointer"
      id={`m-${seq}`}
      data-seq={seq}
      {...(isNews ? {} : { "aria-live": "off" })}
    >
      <Icon as={CornerDownRight} size="s" />
      <a className="small" href={href} data-inside dir="auto">
        <b className="strong">
          {name === to
            ? discussion.repliedToThemselves({ name })
            : discussion.replied({ name, to })}
        </b>{" "}
        {gone ? <span className="msg-gone">{gone}</span> : briefOf(html)}
      </a>
    </li>
  );
}

const takenBackOr = (line: Line, isBlocked: boolean, takenBack: string, blocked: string) =>
  line.takenBack ? takenBack : isBlocked ? blocked : null;
