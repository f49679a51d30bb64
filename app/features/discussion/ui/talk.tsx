import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useBlocked } from "~/features/moderation/door";
import { useText } from "~/ui/i18n";
import type { RefusedForm } from "../plain-forms.server";
import type { TalkFacts } from "../talk.server";
import { Composer, COMPOSER } from "./composer";
import { Timeline } from "./timeline";
import { useConversation } from "./use-conversation";
import { useLogScroll } from "./use-log-scroll";
import { useLettingGo } from "./use-letting-go";
import { useReading } from "./use-reading";
import { useSending } from "./use-sending";
import { WritingLine } from "./writing-line";

interface TalkProps {
  facts: TalkFacts;
  refused: RefusedForm | null;
  /** The role of those who hold one, by member. */
  badges?: ReadonlyMap<string, string>;
  /** Ids of the members who are here now. */
  present?: ReadonlySet<string>;
  /** Stands where one writes, for whom may not. */
  instead: ReactNode;
}

const NO_BADGES: ReadonlyMap<string, string> = new Map();
const NOBODY: ReadonlySet<string> = new Set();

/** One conversation: what is said, who is writing, and where to write. */
export function Talk({ facts, refused, badges = NO_BADGES, present = NOBODY, instead }: TalkProps) {
  const { place, conversation, page, viewer, at } = facts;
  const { discussion } = useText();
  const viewerId = viewer?.id ?? null;
  const blocked = useBlocked(facts.blocked);
  const { id } = conversation;
  const { thread } = place;
  // What may not be read any more is for the page to say.
  const { revalidate } = useRevalidator();
  const [state, actions] = useConversation({ conversationId: id, viewerId, page }, revalidate);
  const sending = useSending(id, viewer?.drafts ?? null, actions, thread?.root ?? null);

  // The line stays where it was when the page came, while everything below it is read.
  const [newFrom] = useState(() => newLine(facts));
  const opensAt = at !== null ? `m-${at}` : newFrom !== null ? "new" : null;
  const changes = useMemo(() => ({ state }), [state]);
  const { log, atEnd, toEnd } = useLogScroll(changes, opensAt);
  const readSeq = place.isMember ? facts.read.seq : null;
  useReading({ conversationId: id, seq: readSeq, thread: thread?.root ?? null }, log, changes);
  const loadedTo = useLettingGo(log, state, actions);

  const mine = state.pending.length;
  useEffect(() => {
    if (mine > 0) toEnd();
  }, [mine, toEnd]);

  return (
    <>
      {/* Past the messages: each has links and words of its own. */}
      {place.mayPost && viewer ? (
        <a className="skip" href={`#${COMPOSER}`}>
          {discussion.toComposer}
        </a>
      ) : null}
      <Timeline
        {...{ facts, state, actions, sending, badges, present, blocked, newFrom, refused, log }}
        atEnd={atEnd && state.following}
        toEnd={() => (state.following ? toEnd() : void actions.toTheEnd().then(toEnd))}
        loadedTo={loadedTo}
      />
      <div className="comp">
        <WritingLine conversationId={id} viewerId={viewerId} blocked={blocked} />
        {place.mayPost && viewer ? (
          <Composer
            conversationId={id}
            clientId={facts.clientId}
            root={thread?.root ?? null}
            label={(thread ? discussion.thread : discussion.composer).label({ name: place.name })}
            placeholder={
              thread ? discussion.thread.label(thread) : discussion.composer[place.manner]
            }
            startAt={place.startAt}
            sending={sending}
            draft={facts.draft}
            quote={facts.quote}
            refused={refused?.about === null ? refused : null}
          />
        ) : (
          instead
        )}
      </div>
    </>
  );
}

/** The seq before which the new messages begin; null when nothing of others is new, or she never read here. */
function newLine({ page, read, viewer }: TalkFacts): number | null {
  if (!viewer || read.at === null || read.seq === 0) return null;
  const first = page.lines.find(({ seq, author }) => seq > read.seq && author.id !== viewer.id);
  const isWhole = (page.lines[0]?.seq ?? 0) <= read.seq + 1;
  return first && isWhole ? first.seq : null;
}
