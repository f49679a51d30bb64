import { Link } from "@remix-run/react";
import { memo, useState } from "react";
import { Avatar, Badge, classes } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import type { Line } from "../talk";
import { ask } from "./ask";
import { EditForm } from "./edit-form";
import { MessageMenu } from "./message-menu";
import { Reactions } from "./reactions";
import type { RefusedForm } from "./talk";
import type { ConversationActions } from "./use-conversation";

interface MessageProps {
  line: Line;
  /** The address of the conversation. */
  path: string;
  isHers: boolean;
  mayAnswer: boolean;
  badge: string | null;
  isHere: boolean;
  /** A link leads to it. */
  isTarget: boolean;
  /** It came while the page was there: it is announced. */
  isNews: boolean;
  /** Her words, when the address opens the form that changes them. */
  editing: string | null;
  refused: RefusedForm | null;
  actions: ConversationActions;
  now: string;
}

/** One message: who, when, what, and the words others answered with. */
export const Message = memo(function Message(props: MessageProps) {
  const { line, path, isHers, mayAnswer, isTarget, isNews, refused, actions } = props;
  const [draft, setDraft] = useState(refused ? refused.typed : props.editing);
  const edit = async () => {
    const words = await ask<{ body: string }>(`/messages/${line.id}`);
    if (words.is === "told") setDraft(words.value.body);
  };
  return (
    <li
      className={classes("msg", isTarget && "msg-target")}
      id={`m-${line.seq}`}
      data-seq={line.seq}
      {...(isNews ? {} : { "aria-live": "off" })}
    >
      <Avatar name={line.author.name} here={props.isHere} />
      <div className="msg-body">
        <Head {...props} />
        {line.takenBack || draft === null ? (
          <Words line={line} isHers={isHers} />
        ) : (
          <EditForm
            line={line}
            path={path}
            body={draft}
            error={refused?.error ?? null}
            actions={actions}
            close={() => setDraft(null)}
          />
        )}
        {line.takenBack ? null : <Reactions line={line} mayAnswer={mayAnswer} actions={actions} />}
      </div>
      {line.takenBack ? null : (
        <MessageMenu
          line={line}
          path={path}
          isHers={isHers}
          mayAnswer={mayAnswer}
          actions={actions}
          edit={() => void edit()}
        />
      )}
    </li>
  );
});

function Head({ line, path, badge, isHere, now }: MessageProps) {
  const { discussion } = useText();
  const format = useFormat();
  return (
    <div className="msg-h">
      <Link className="name" to={`/people/${line.author.id}`} prefetch="intent">
        <bdi>{line.author.name}</bdi>
      </Link>
      {isHere ? <span className="sr">{discussion.hereNow}</span> : null}
      {badge ? <Badge>{badge}</Badge> : null}
      <Link className="meta msg-at" to={`${path}/${line.seq}`}>
        <time dateTime={line.at}>{format.stamp(line.at, now)}</time>
      </Link>
      {line.edited && !line.takenBack ? <span className="meta">{discussion.edited}</span> : null}
    </div>
  );
}

function Words({ line, isHers }: Pick<MessageProps, "line" | "isHers">) {
  const { discussion } = useText();
  if (line.takenBack) {
    return (
      <p className="msg-b msg-gone">
        {isHers ? discussion.youTookBack : discussion.tookBack({ name: line.author.name })}
      </p>
    );
  }
  // Sanitized when it was written: markdown.server.ts.
  return <div className="msg-b" dir="auto" dangerouslySetInnerHTML={{ __html: line.html }} />;
}
