import { Link } from "@remix-run/react";
import {
  BellDot,
  Bookmark,
  BookmarkX,
  Flag,
  MessageCircleHeart,
  Pencil,
  Pin,
  PinOff,
  Reply,
  Undo2,
} from "~/ui/icons";
import { useEffect, useRef, useState } from "react";
import { Button, Icon, Menu, MenuButton, useToast, type IconName } from "~/ui";
import { useText } from "~/ui/i18n";
import type { Line } from "../talk";
import { CopyLink, QuoteIt, shut } from "./message-links";
import type { ConversationActions, Refused } from "./use-conversation";

interface MessageMenuProps {
  line: Line;
  path: string;
  address: string;
  /** The address of its thread; null where that is the page. */
  thread: string | null;
  isHers: boolean;
  mayAnswer: boolean;
  /** She marks messages for the summary. */
  mayMark: boolean;
  /** How far she reads is kept. */
  isMember: boolean;
  actions: ConversationActions;
  edit: () => Promise<Refused>;
  /** Opens the words below the message. */
  answer: () => void;
  /** Without a script the menu stands open. */
  shown: boolean;
}

/** What can be done with a message: its link for everybody; changing and taking back for its author. It is made when it is asked for. */
export function MessageMenu(props: MessageMenuProps) {
  const { line, path, address, thread, isHers, mayAnswer, isMember } = props;
  const { actions, edit, answer, shown } = props;
  const { discussion } = useText();
  const say = useToast();
  const [asking, setAsking] = useState(false);
  return (
    <div className="msg-menu">
      <Menu label={discussion.actions({ name: line.author.name })} small end atOnce shown={shown}>
        {mayAnswer && !shown ? <AnswerWithWord answer={answer} /> : null}
        {mayAnswer && thread ? (
          <Link className="menu-item" to={thread}>
            <Icon as={Reply} />
            {discussion.reply}
          </Link>
        ) : null}
        {mayAnswer ? <QuoteIt line={line} path={path} address={address} /> : null}
        <CopyLink address={address} />
        {mayAnswer ? <PinOrUnpin line={line} actions={actions} /> : null}
        {props.mayMark ? <MarkOrUnmark line={line} actions={actions} /> : null}
        {isMember ? <MarkUnread line={line} path={path} actions={actions} /> : null}
        {isHers && mayAnswer ? (
          <Link
            className="menu-item"
            to={`${path}?edit=${line.seq}#m-${line.seq}`}
            onClick={(event) => {
              event.preventDefault();
              shut(event);
              void edit().then((no) => {
                if (no) say({ text: no.error ?? discussion.errors.notReached });
              });
            }}
          >
            <Icon as={Pencil} />
            {discussion.edit}
          </Link>
        ) : null}
        {isMember && !isHers ? (
          <Link className="menu-item" to={`/report?message=${line.id}`}>
            <Icon as={Flag} />
            {discussion.report}
          </Link>
        ) : null}
        {isHers ? <TakeBack line={line} ask={() => setAsking(true)} /> : null}
      </Menu>
      {asking ? (
        <TakeBackQuestion line={line} actions={actions} close={() => setAsking(false)} />
      ) : null}
    </div>
  );
}

/** On the phone there is no other sign of the words below the message. */
function AnswerWithWord({ answer }: { answer: () => void }) {
  const { discussion } = useText();
  return (
    <MenuButton
      type="button"
      icon={MessageCircleHeart}
      onClick={(event) => {
        shut(event);
        answer();
      }}
    >
      {discussion.answer}
    </MenuButton>
  );
}

/** Makes it and all after it unread again. Without a script the form leads to the list it is new in. */
function MarkUnread({ line, path, actions }: Pick<MessageMenuProps, "line" | "path" | "actions">) {
  const { discussion } = useText();
  const say = useToast();
  return (
    <form
      method="post"
      action={`/conversations/${actions.conversationId}/reading`}
      onSubmit={(event) => {
        event.preventDefault();
        shut(event);
        void actions.markUnread(line).then((no) =>
          say({
            text: no ? (no.error ?? discussion.errors.notReached) : discussion.unreadMarked,
          }),
        );
      }}
    >
      <input type="hidden" name="seq" value={line.seq} />
      <input type="hidden" name="back" value="1" />
      <input type="hidden" name="to" value={path.startsWith("/messages") ? "/messages" : "/"} />
      <MenuButton icon={BellDot}>{discussion.unreadFromHere}</MenuButton>
    </form>
  );
}

interface SetOrLiftProps {
  line: Line;
  /** What the form asks for. */
  intent: "pin" | "unpin" | "mark" | "unmark";
  icon: IconName;
  label: string;
  change: () => Promise<Refused>;
}

/** Sets something at a message, or lifts it: for everybody, at once, with its reason where it is refused. */
function SetOrLift({ line, intent, icon, label, change }: SetOrLiftProps) {
  const { discussion } = useText();
  const say = useToast();
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        shut(event);
        void change().then((no) => {
          if (no) say({ text: no.error ?? discussion.errors.notReached });
        });
      }}
    >
      <input type="hidden" name="message" value={line.id} />
      <input type="hidden" name="intent" value={intent} />
      <MenuButton icon={icon}>{label}</MenuButton>
    </form>
  );
}

/** Pins it for everybody, or takes its pin off. */
function PinOrUnpin({ line, actions }: Pick<MessageMenuProps, "line" | "actions">) {
  const { discussion } = useText();
  const how = line.pinned
    ? ({ intent: "unpin", icon: PinOff, label: discussion.unpin } as const)
    : ({ intent: "pin", icon: Pin, label: discussion.pin } as const);
  return <SetOrLift line={line} {...how} change={() => actions.pin(line, !line.pinned)} />;
}

/** Marks it for the summary, or takes its mark off. */
function MarkOrUnmark({ line, actions }: Pick<MessageMenuProps, "line" | "actions">) {
  const { discussion } = useText();
  const how = line.marked
    ? ({ intent: "unmark", icon: BookmarkX, label: discussion.unmark } as const)
    : ({ intent: "mark", icon: Bookmark, label: discussion.mark } as const);
  return <SetOrLift line={line} {...how} change={() => actions.mark(line, !line.marked)} />;
}

/** Takes the words back, after asking. Without a script the form does it at once. */
function TakeBack({ line, ask }: { line: Line; ask: () => void }) {
  const { discussion } = useText();
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        shut(event);
        ask();
      }}
    >
      <input type="hidden" name="message" value={line.id} />
      <input type="hidden" name="intent" value="take-back" />
      <MenuButton icon={Undo2} danger>
        {discussion.takeBack}
      </MenuButton>
    </form>
  );
}

interface QuestionProps {
  line: Line;
  actions: ConversationActions;
  close: () => void;
}

function TakeBackQuestion({ line, actions, close }: QuestionProps) {
  const { common, discussion, files } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const say = useToast();
  const id = `take-back-${line.seq}`;
  useEffect(() => dialog.current?.showModal(), []);
  const takeBack = async () => {
    close();
    const no = await actions.takeBack(line);
    if (no) say({ text: no.error ?? discussion.errors.notReached });
    // Its menu went with the words.
    else document.querySelector<HTMLElement>(`#m-${line.seq} .msg-at`)?.focus();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} closedby="any" onClose={close}>
      <div className="dialog-b">
        <h2 className="h-xl" id={id}>
          {discussion.takeBackSure}
        </h2>
        <p>{discussion.takeBackText}</p>
        {line.files ? <p>{files.goneWithIt}</p> : null}
      </div>
      <div className="dialog-f">
        <Button type="button" onClick={close}>
          {common.notNow}
        </Button>
        <Button type="button" variant="danger" onClick={() => void takeBack()}>
          {discussion.takeBack}
        </Button>
      </div>
    </dialog>
  );
}
