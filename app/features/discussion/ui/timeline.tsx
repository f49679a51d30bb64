import { Link } from "@remix-run/react";
import { ArrowDown } from "~/ui/icons";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { Empty, Icon } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import { useKeptMarkup, type KeepMarkup } from "~/ui/kept-markup";
import { isNamedIn } from "../named";
import { addressOf, threadAt } from "../talk";
import type { TalkFacts } from "../talk.server";
import { firstSeq, lastSeq, type Conversation } from "./conversation-model";
import { DayLine, NewLine } from "./day-line";
import { insteadOfFollowing } from "./instead-of-following";
import { Lightbox } from "./lightbox";
import { Message } from "./message";
import { PendingMessage } from "./pending-message";
import type { RefusedForm } from "../plain-forms.server";
import { shownLines, type ShownLine } from "./shown-lines";
import { ReplyPointer } from "./thread-lines";
import type { ConversationActions } from "./use-conversation";
import { useInsideLinks } from "./use-inside-links";
import type { Sending } from "./use-sending";

// What scrolls must be reachable by keyboard.
const SCROLLED_BY_KEYS = 0;

interface TimelineProps {
  facts: TalkFacts;
  state: Conversation;
  actions: ConversationActions;
  sending: Sending;
  /** The role of those who hold one, by member. */
  badges: ReadonlyMap<string, string>;
  present: ReadonlySet<string>;
  /** Ids of those whom the viewer blocks. */
  blocked: ReadonlySet<string>;
  /** The seq where the new messages begin. */
  newFrom: number | null;
  /** The newest seq when the page came: what is newer is announced. */
  loadedTo: number;
  /** The newest message is in sight. */
  atEnd: boolean;
  toEnd: () => void;
  refused: RefusedForm | null;
  log: RefObject<HTMLDivElement>;
}

/** What is said, oldest first, with the days between and the line where the new begins. Older messages come as one scrolls up, or by a link. */
export function Timeline(props: TimelineProps) {
  const { facts, state, log } = props;
  const { name, newestAt, mayPost } = facts.place;
  const { discussion } = useText();
  useInsideLinks(log);
  // The root of a thread speaks for itself.
  const isEmpty = !state.root && state.lines.length + state.pending.length === 0;
  return (
    <div className="log-box">
      <div
        ref={log}
        className="log"
        role="log"
        aria-label={facts.place.thread ? discussion.thread.log({ name }) : discussion.log({ name })}
        tabIndex={SCROLLED_BY_KEYS}
      >
        <Lines {...props} />
        {isEmpty ? (
          <Empty
            title={discussion.empty.title}
            line={mayPost ? discussion.empty.line : discussion.empty.listen}
          />
        ) : null}
      </div>
      <ToEnd {...props} href={newestAt} />
      <Lightbox log={log} />
    </div>
  );
}

/** All that is shown of the conversation. On the server each line is put together from markup that was made for an earlier reader; a browser makes the same from its components. */
function Lines(props: TimelineProps) {
  const { facts, state, sending } = props;
  const { path } = facts.place;
  const keep = useKeptMarkup();
  const today = useFormat().dayKey(facts.now);
  // Open forms belong to one reader and one moment.
  const isPlain = facts.edit === null && facts.menu === null && props.refused === null;
  if (keep && isPlain)
    return <ol dangerouslySetInnerHTML={{ __html: keptLines(props, today, keep) }} />;
  return (
    <ol>
      {state.root ? <OneLine {...props} {...plainly(state.root)} /> : null}
      {firstSeq(state) > 1 ? (
        <More where="older" href={`${path}?before=${firstSeq(state)}`} {...props} />
      ) : null}
      {shownIn(props).map((shown) => (
        <OneLine key={shown.line.seq} {...props} {...shown} />
      ))}
      {state.pending.map((pending) => (
        <PendingMessage key={pending.clientId} pending={pending} sending={sending} />
      ))}
      {state.following ? null : (
        <More where="newer" href={`${path}?after=${lastSeq(state)}`} {...props} />
      )}
    </ol>
  );
}

const plainly = (line: ShownLine["line"]): ShownLine => ({
  ...{ line, as: "message", after: null, through: null },
});

// In a thread all are replies to one.
const shownIn = ({ state, newFrom }: TimelineProps): ShownLine[] =>
  state.root
    ? state.lines.map((line, i) => ({
        ...plainly(line),
        after: (state.lines[i - 1] ?? state.root)?.at ?? null,
      }))
    : shownLines(state.lines, newFrom);

/** The markup of all lines, as Lines makes it. */
function keptLines(props: TimelineProps, today: string, keep: KeepMarkup): string {
  const { facts, state, badges, present, blocked, newFrom } = props;
  const { viewer, at, read } = facts;
  const { path, mayPost, mayMark } = facts.place;
  const [first, last] = [firstSeq(state), lastSeq(state)];
  const link = (where: "older" | "newer", href: string) =>
    keep(`more ${where} ${href}`, () => <More where={where} href={href} {...props} />);
  const one = (how: ShownLine): string => {
    const { line, as, after, through } = how;
    if (as === "nested") return "";
    const { author, seq } = line;
    const shown = [
      ...[path, today, as, after, through, seq === newFrom && read.at, seq === at],
      ...[viewer?.id === author.id, mayPost, badges.get(author.id), present.has(author.id)],
      ...[blocked.has(author.id), isNamedIn(line.html, viewer?.id), mayMark],
    ];
    return keep(`${shown.join(" ")} ${JSON.stringify(line)}`, () => (
      <OneLine {...props} {...how} />
    ));
  };
  return [
    state.root ? one(plainly(state.root)) : "",
    first > 1 ? link("older", `${path}?before=${first}`) : "",
    ...shownIn(props).map(one),
    state.following ? "" : link("newer", `${path}?after=${last}`),
  ].join("");
}

type OneLineProps = TimelineProps & ShownLine;

function OneLine(props: OneLineProps) {
  const { line, as, after, facts, newFrom } = props;
  if (as === "nested") return null;
  return (
    <>
      {line.seq === newFrom && facts.read.at ? (
        <NewLine since={facts.read.at} now={facts.now} />
      ) : (
        <DayLine at={line.at} after={after} now={facts.now} />
      )}
      <OneMessage {...props} />
    </>
  );
}

function OneMessage(props: OneLineProps) {
  const { line, as, through, facts, actions, badges, present, blocked, refused, loadedTo } = props;
  const { viewer, place, at, edit, menu, now } = facts;
  const isHers = viewer?.id === line.author.id;
  const address = addressOf(place, line);
  const isNews = line.seq > loadedTo && !isHers;
  if (as === "pointer")
    return (
      <ReplyPointer {...{ line, isNews }} href={address} isBlocked={blocked.has(line.author.id)} />
    );
  return (
    <Message
      line={line}
      path={place.path}
      address={address}
      thread={hasThreads(place) ? threadAt(place, line.seq) : null}
      blocked={blocked}
      through={through}
      isHers={isHers}
      namesHer={isNamedIn(line.html, viewer?.id)}
      mayAnswer={place.mayPost}
      mayMark={place.mayMark === true}
      badge={badges.get(line.author.id) ?? null}
      isHere={present.has(line.author.id) && !blocked.has(line.author.id)}
      isBlocked={blocked.has(line.author.id)}
      isMember={place.isMember}
      isTarget={line.seq === at}
      isNews={isNews}
      isOpen={line.seq === menu}
      editing={edit?.seq === line.seq ? edit.body : null}
      refused={refused !== null && refused.about === line.id ? refused : null}
      actions={actions}
      now={now}
    />
  );
}

// Inside a thread there are no others.
const hasThreads = ({ thread }: TalkFacts["place"]): boolean => thread === undefined;

interface MoreProps extends TimelineProps {
  where: "older" | "newer";
  href: string;
}

/** The way to the neighbors: they come by themselves when it comes near, and by its link otherwise. */
function More({ where, href, actions, state, log }: MoreProps) {
  const { discussion } = useText();
  const words = state.root ? discussion.thread : discussion;
  const item = useRef<HTMLLIElement>(null);
  const busy = useRef(false);
  const edge = where === "older" ? firstSeq(state) : lastSeq(state);
  const fetch = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    await actions.more(where);
    busy.current = false;
  }, [actions, where]);
  useEffect(() => {
    if (!item.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void fetch();
      },
      { root: log.current, rootMargin: "800px 0px" },
    );
    watch.observe(item.current);
    return () => watch.disconnect();
    // Watched anew after each page: what is still in sight has to be told again.
  }, [fetch, log, edge]);
  return (
    <li ref={item} className="log-more">
      <a href={href} {...insteadOfFollowing(() => void fetch())}>
        {where === "older" ? words.older : words.newer}
      </a>
    </li>
  );
}

/** The way to the newest, and how many came while she was reading above. */
function ToEnd({ state, atEnd, toEnd, href }: TimelineProps & { href: string }) {
  const { discussion } = useText();
  const [seen, setSeen] = useState(state.newest);
  useEffect(() => {
    if (atEnd) setSeen(state.newest);
  }, [atEnd, state.newest]);
  if (atEnd) return null;
  const unseen = Math.max(0, state.newest - seen);
  return (
    <p className="log-end">
      <Link
        className="btn btn-plain btn-s"
        to={href}
        onClick={(event) => {
          event.preventDefault();
          toEnd();
        }}
      >
        <Icon as={ArrowDown} size="s" />
        {unseen > 0 ? discussion.someNew({ count: unseen }) : discussion.toTheEnd}
      </Link>
    </p>
  );
}
