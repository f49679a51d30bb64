import { Link } from "@remix-run/react";
import { ChevronRight, Pin } from "~/ui/icons";
import { useEffect, useState } from "react";
import { useBlocked } from "~/features/moderation/door";
import { useLive } from "~/platform/realtime/live";
import { Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import type { MessageChanged, MessagePinned } from "../events.server";
import { briefOf } from "../plain-text";
import type { Pinned } from "../talk";
import type { TalkFacts } from "../talk.server";

interface PinsProps {
  pins: readonly Pinned[];
  /** The conversation's own address. */
  path: string;
}

/** What is pinned in a conversation, in the column at its side; nothing where nothing is. */
export function PinList(props: PinsProps) {
  const { discussion } = useText();
  if (props.pins.length === 0) return null;
  return (
    <section>
      <h2 className="h-lg mb-2">{discussion.pinned}</h2>
      <Pins {...props} />
    </section>
  );
}

/** What is pinned in a conversation, folded into one line above it, for narrow screens. */
export function PinFold(props: PinsProps) {
  const { discussion } = useText();
  if (props.pins.length === 0) return null;
  return (
    <details className="fold pins-fold xl:hidden">
      <summary>
        <Icon as={ChevronRight} size="s" />
        {discussion.somePinned({ count: props.pins.length })}
      </summary>
      <Pins {...props} />
    </details>
  );
}

function Pins({ pins, path }: PinsProps) {
  const { discussion } = useText();
  return (
    <ul className="pins">
      {pins.map(({ seq, author, excerpt }) => (
        <li key={seq}>
          <Link to={`${path}/${seq}`}>
            <Icon as={Pin} size="s" />
            <span className="min-w-0">
              <bdi className="strong block">{author.name}</bdi>
              <span className="words" dir="auto">
                {excerpt || discussion.pinnedFile}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What is pinned as the page brought it, in step with what is pinned, edited and taken back; without those whom the viewer blocks. */
export function usePins({ conversation, pins, page, blocked }: TalkFacts): readonly Pinned[] {
  const hidden = useBlocked(blocked);
  const [known, setKnown] = useState({ pins, revision: page.revision });
  const { revision } = page;
  useEffect(() => setKnown({ pins, revision }), [pins, revision]);
  useLive<MessagePinned>("discussion:message-pinned", (fact) => {
    if (fact.conversationId !== conversation.id) return;
    // Facts may overtake each other: the later list holds.
    setKnown((before) => (fact.revision > before.revision ? fact : before));
  });
  useLive<MessageChanged>("discussion:message-changed", (fact) => {
    if (fact.conversationId === conversation.id)
      setKnown((before) => ({ ...before, pins: changed(before.pins, fact) }));
  });
  return known.pins.filter(({ author }) => !hidden.has(author.id));
}

const changed = (pins: readonly Pinned[], { seq, takenBack, html }: MessageChanged): Pinned[] =>
  takenBack
    ? pins.filter((one) => one.seq !== seq)
    : pins.map((one) => (one.seq === seq ? { ...one, excerpt: briefOf(html) } : one));
