import { Bookmark, Pin } from "~/ui/icons";
import { memo, Suspense, useState } from "react";
import { Avatar, Badge, classes, FieldErrors, Icon } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import type { Line } from "../talk";
import { ask } from "./ask";
import { MenuOpener } from "./menu-opener";
import { EditForm, MessageMenu, useMessageActs } from "./message-acts";
import { MessageFiles } from "./message-files";
import { Reactions } from "./reactions";
import type { RefusedForm } from "../plain-forms.server";
import { Thread } from "./thread-lines";
import type { ConversationActions } from "./use-conversation";

interface MessageProps {
  line: Line;
  /** The address of the page it stands on. */
  path: string;
  /** Its own address. */
  address: string;
  /** The address of its thread; null where that is the page. */
  thread: string | null;
  /** Ids of those whom the viewer blocks. */
  blocked: ReadonlySet<string>;
  /** The seq of the last reply that only it shows. */
  through: number | null;
  isHers: boolean;
  /** The viewer is named in it. */
  namesHer: boolean;
  mayAnswer: boolean;
  /** She marks messages for the summary: she alone sees the marks. */
  mayMark: boolean;
  badge: string | null;
  isHere: boolean;
  /** A link leads to it. */
  isTarget: boolean;
  /** How far she reads is kept. */
  isMember: boolean;
  /** The viewer blocks its author: it is folded away. */
  isBlocked: boolean;
  /** It came while the page was there: it is announced. */
  isNews: boolean;
  /** Her words, when the address opens the form that changes them. */
  editing: string | null;
  /** The address opens its menu and its words: for who has no script. */
  isOpen: boolean;
  refused: RefusedForm | null;
  actions: ConversationActions;
  now: string;
}

/** One message: who, when, what, and the words others answered with. */
export const Message = memo(function Message(props: MessageProps) {
  const { line, path, address, thread, isHers, mayAnswer } = props;
  const { isTarget, isNews, isOpen, refused, actions } = props;
  const [draft, setDraft] = useState(refused?.typed ?? props.editing);
  const [menu, setMenu] = useState(isOpen);
  const [words, setWords] = useState(isOpen);
  const opened = `${path}?menu=${line.seq}#m-${line.seq}`;
  const edit = async () => {
    const words = await ask<{ body: string }>(`/messages/${line.id}`);
    if (words.is !== "told") return { error: words.is === "refused" ? words.error : null };
    setDraft(words.value.body);
    return null;
  };
  const withActs = useMessageActs();
  const said = <Words line={line} isHers={isHers} isBlocked={props.isBlocked} />;
  const opener = (
    <MenuOpener name={line.author.name} href={opened} open={() => withActs(() => setMenu(true))} />
  );
  return (
    <li
      className={classes("msg", isTarget && "msg-target", props.namesHer && "msg-names")}
      id={`m-${line.seq}`}
      data-seq={line.seq}
      {...(isNews ? {} : { "aria-live": "off" })}
    >
      <Avatar name={line.author.name} src={line.author.photo} here={props.isHere} />
      <div className="msg-body">
        <Head {...props} />
        {line.takenBack || draft === null ? (
          said
        ) : (
          <Suspense fallback={said}>
            <EditForm
              line={line}
              address={address}
              body={draft}
              error={refused?.error ?? null}
              actions={actions}
              close={() => setDraft(null)}
            />
          </Suspense>
        )}
        {refused?.typed === null ? (
          <FieldErrors id={`refused-${line.seq}`} errors={[refused.error]} />
        ) : null}
        {line.files && !props.isBlocked ? <MessageFiles files={line.files} /> : null}
        {line.takenBack ? null : (
          <Reactions
            {...{ line, mayAnswer, actions }}
            href={opened}
            open={words}
            ask={() => setWords(true)}
          />
        )}
        {line.replies && thread ? (
          <Thread
            replies={line.replies}
            href={thread}
            mayReply={mayAnswer}
            through={props.through}
            blocked={props.blocked}
            isAnnounced={props.through !== null}
          />
        ) : null}
      </div>
      {line.takenBack ? null : menu ? (
        <Suspense fallback={opener}>
          <MessageMenu
            {...{ line, path, address, thread, isHers, mayAnswer, actions }}
            isMember={props.isMember}
            mayMark={props.mayMark}
            edit={edit}
            answer={() => setWords(true)}
            shown={isOpen}
          />
        </Suspense>
      ) : (
        opener
      )}
    </li>
  );
});

function Head({ line, address, badge, isHere, mayMark, now }: MessageProps) {
  const { discussion } = useText();
  const format = useFormat();
  return (
    <div className="msg-h">
      <a className="name" href={`/people/${line.author.id}`} data-inside>
        <bdi>{line.author.name}</bdi>
      </a>
      {isHere ? <span className="sr">{discussion.hereNow}</span> : null}
      {badge ? <Badge>{badge}</Badge> : null}
      <a className="meta msg-at" href={address} data-inside>
        <time dateTime={line.at}>{format.stamp(line.at, now)}</time>
      </a>
      {line.pinned ? (
        <span className="meta msg-pinned" title={discussion.isPinned}>
          <Icon as={Pin} size="s" />
          <span className="sr">{discussion.isPinned}</span>
        </span>
      ) : null}
      {line.marked && mayMark ? (
        <span className="meta msg-pinned" title={discussion.isMarked}>
          <Icon as={Bookmark} size="s" />
          <span className="sr">{discussion.isMarked}</span>
        </span>
      ) : null}
      {line.edited && !line.takenBack ? <span className="meta">{discussion.edited}</span> : null}
    </div>
  );
}

function Words({ line, isHers, isBlocked }: Pick<MessageProps, "line" | "isHers" | "isBlocked">) {
  const { discussion } = useText();
  if (line.takenBack) {
    return (
      <p className="msg-b msg-gone">
        {isHers ? discussion.youTookBack : discussion.tookBack({ name: line.author.name })}
      </p>
    );
  }
  if (isBlocked) {
    return (
      <details className="msg-folded">
        <summary>
          {discussion.blockedLine} <b>{discussion.showBlocked}</b>
        </summary>
        <div className="msg-b" dir="auto" dangerouslySetInnerHTML={{ __html: line.html }} />
        {line.files ? <MessageFiles files={line.files} /> : null}
      </details>
    );
  }
  if (line.html === "") return null;
  // Sanitized when it was written: markdown.server.ts.
  return <div className="msg-b" dir="auto" dangerouslySetInnerHTML={{ __html: line.html }} />;
}
