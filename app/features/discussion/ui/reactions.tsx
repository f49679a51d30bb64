import { Ear, Hand, HeartHandshake, Plus, UsersRound } from "~/ui/icons";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Icon, useToast, type IconName } from "~/ui";
import { useText } from "~/ui/i18n";
import { WORDS, type Line, type Word } from "../talk";
import { Opener } from "./menu-opener";
import type { ConversationActions } from "./use-conversation";

const ICONS: Record<Word, IconName> = {
  GRACIAS: Hand,
  COUNT_ME_IN: HeartHandshake,
  I_HEAR_YOU: Ear,
  SAME_HERE: UsersRound,
};

interface ReactionsProps {
  line: Line;
  mayAnswer: boolean;
  actions: ConversationActions;
  /** Where the words to say stand open for who has no script. */
  href: string;
  /** The words to say are asked for: they are made then. */
  open: boolean;
  ask: () => void;
}

/** The words people answered with, and the others one may say. Counts say how many, never who is worth what. */
export function Reactions(props: ReactionsProps) {
  const { line, mayAnswer, actions, href, open, ask } = props;
  const { discussion } = useText();
  const said = WORDS.filter((word) => (line.counts[word] ?? 0) > 0);
  const unsaid = WORDS.filter((word) => !said.includes(word));
  if (said.length === 0 && !mayAnswer) return null;
  const one = (word: Word) => (
    <OneWord key={word} word={word} line={line} mayAnswer={mayAnswer} actions={actions} />
  );
  return (
    <div className={said.length > 0 ? "reacts" : "reacts reacts-none"} aria-live="off">
      {said.map(one)}
      {mayAnswer && unsaid.length > 0 ? (
        open ? (
          <MoreWords>{unsaid.map(one)}</MoreWords>
        ) : (
          <div className="react-more">
            <Opener
              className="react"
              icon={Plus}
              label={discussion.answer}
              href={href}
              open={ask}
            />
          </div>
        )
      ) : null}
    </div>
  );
}

/** The words that nobody said yet, with the keyboard on the first. */
function MoreWords({ children }: { children: ReactNode }) {
  const { discussion } = useText();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const box = details.current;
    const shut = ({ key }: KeyboardEvent) => {
      if (key !== "Escape" || !box?.open) return;
      box.open = false;
      box.querySelector("summary")?.focus();
    };
    box?.querySelector("button")?.focus();
    box?.addEventListener("keydown", shut);
    return () => box?.removeEventListener("keydown", shut);
  }, []);
  return (
    <details ref={details} className="react-more" open>
      <summary className="react" title={discussion.answer}>
        <Icon as={Plus} size="s" />
        <span className="sr">{discussion.answer}</span>
      </summary>
      <div className="react-words">{children}</div>
    </details>
  );
}

interface OneWordProps {
  word: Word;
  line: Line;
  mayAnswer: boolean;
  actions: ConversationActions;
}

function OneWord({ word, line, mayAnswer, actions }: OneWordProps) {
  const { discussion } = useText();
  const say = useToast();
  const [going, setGoing] = useState(false);
  const isMine = line.mine.includes(word);
  // The answer shows at once, and what the server knows when it is back.
  const shownMine = going ? !isMine : isMine;
  const count = (line.counts[word] ?? 0) + (going ? (isMine ? -1 : 1) : 0);
  const face = (
    <>
      <Icon as={ICONS[word]} size="s" />
      {discussion.words[word]}
      {count > 0 ? <span className="num strong">{count}</span> : null}
    </>
  );
  if (!mayAnswer) return <span className="react">{face}</span>;
  const toggle = async () => {
    if (going) return;
    setGoing(true);
    const no = await actions.react(line, word, !isMine);
    setGoing(false);
    if (no) say({ text: no.error ?? discussion.errors.notReached });
  };
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        event.currentTarget.closest("details")?.removeAttribute("open");
        void toggle();
      }}
    >
      <input type="hidden" name="message" value={line.id} />
      <input type="hidden" name="intent" value="react" />
      <input type="hidden" name="word" value={word} />
      <input type="hidden" name="said" value={isMine ? "0" : "1"} />
      <button className="react" aria-pressed={shownMine}>
        {face}
      </button>
    </form>
  );
}
