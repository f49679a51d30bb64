import { Form } from "@remix-run/react";
import { Ear, Hand, HeartHandshake, Plus, UsersRound } from "lucide-react";
import { useState } from "react";
import { Icon, useToast, type LucideIcon } from "~/ui";
import { useText } from "~/ui/i18n";
import { WORDS, type Line, type Word } from "../talk";
import type { ConversationActions } from "./use-conversation";

const ICONS: Record<Word, LucideIcon> = {
  GRACIAS: Hand,
  COUNT_ME_IN: HeartHandshake,
  I_HEAR_YOU: Ear,
  SAME_HERE: UsersRound,
};

interface ReactionsProps {
  line: Line;
  mayAnswer: boolean;
  actions: ConversationActions;
}

/** The words people answered with, and the others one may say. Counts say how many, never who is worth what. */
export function Reactions({ line, mayAnswer, actions }: ReactionsProps) {
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
        <details className="react-more">
          <summary className="react" title={discussion.answer}>
            <Icon as={Plus} size="s" />
            <span className="sr">{discussion.answer}</span>
          </summary>
          <div className="react-words">{unsaid.map(one)}</div>
        </details>
      ) : null}
    </div>
  );
}

function OneWord({ word, line, mayAnswer, actions }: ReactionsProps & { word: Word }) {
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
    <Form
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
    </Form>
  );
}
