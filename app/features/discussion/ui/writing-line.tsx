import { useEffect, useState } from "react";
import { useLive } from "~/platform/realtime/live";
import { useFormat, useText } from "~/ui/i18n";
import type { MessagePosted, Writing } from "../events.server";

const STAYS_MS = 5_000;

interface Writer {
  id: string;
  name: string;
  until: number;
}

/** Who is writing just now; keeps its place when nobody is. */
export function WritingLine({
  conversationId,
  viewerId,
  blocked,
}: {
  conversationId: string;
  viewerId: string | null;
  /** Ids of those whom she blocks: of them she hears nothing. */
  blocked: ReadonlySet<string>;
}) {
  const { discussion } = useText();
  const format = useFormat();
  const [writers, setWriters] = useState<readonly Writer[]>([]);
  useLive<Writing>("discussion:writing", (fact) => {
    if (fact.conversationId !== conversationId || fact.member.id === viewerId) return;
    if (blocked.has(fact.member.id)) return;
    const writer = { ...fact.member, until: Date.now() + STAYS_MS };
    setWriters((now) => [...now.filter(({ id }) => id !== writer.id), writer]);
  });
  useLive<MessagePosted>("discussion:message-posted", (fact) => {
    if (fact.conversationId === conversationId)
      setWriters((now) => now.filter(({ id }) => id !== fact.author.id));
  });
  useEffect(() => {
    if (writers.length === 0) return;
    const timer = setInterval(
      () => setWriters((now) => now.filter(({ until }) => until > Date.now())),
      1_000,
    );
    return () => clearInterval(timer);
  }, [writers.length]);
  const names = writers.map(({ name }) => name.split(" ")[0] ?? name);
  return (
    <div className="typing" aria-live="polite">
      {names.length > 0 ? (
        <>
          <i aria-hidden="true" />
          {discussion.writing({ names: format.list(names), count: names.length })}
        </>
      ) : null}
    </div>
  );
}
