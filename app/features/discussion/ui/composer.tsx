import { Form, Link } from "@remix-run/react";
import { MessagesSquare } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { tellWriting } from "~/platform/realtime/live";
import { room } from "~/platform/realtime/room";
import { Button, FieldErrors, Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import { isBlank } from "../plain-text";
import { LONGEST_MESSAGE } from "../talk";
import { sendsOnEnter } from "./sends-on-enter";
import type { RefusedForm } from "./talk";
import { useDraftElsewhere } from "./use-draft-elsewhere";
import { useGrowing } from "./use-growing";
import type { Sending } from "./use-sending";

/** The id of the field, for a link that leads there. */
export const COMPOSER = "composer";

interface ComposerProps {
  conversationId: string;
  /** For the form that goes without a script. */
  clientId: string;
  /** The seq of the message that is replied to; null outside of a thread. */
  root: number | null;
  label: string;
  placeholder: string;
  /** Where a conversation of its own begins; null where none does. */
  startAt: string | null;
  sending: Sending;
  /** What she has begun here on another device; empty for nothing. */
  draft: string;
  refused: RefusedForm | null;
}

/** Where to write. Enter sends where there is a real keyboard, Shift and Enter begins a new line; what is not sent yet stays on the device. */
export function Composer(props: ComposerProps) {
  const { conversationId, clientId, root, label, placeholder } = props;
  const { startAt, sending, draft, refused } = props;
  const { discussion } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [error, setError] = useState(refused?.error ?? null);
  const { words, say } = sending;
  const grow = useGrowing(area);
  const [begun] = useState(draft);
  const elsewhere = useDraftElsewhere(conversationId, draft, root);

  useEffect(() => {
    void words?.draft().then((here) => {
      const box = area.current;
      if (!box) return;
      // Whoever began to write before the page was ready goes on.
      if (box.value === begun && here !== "" && !elsewhere.has(here)) {
        box.value = here;
        elsewhere.keep(here);
      } else words.keepDraft(box.value);
      grow();
    });
  }, [words, grow, begun, elsewhere]);

  const send = () => {
    const box = area.current;
    if (!box) return;
    const no = problemOf(box.value, discussion.errors);
    setError(no);
    box.focus();
    if (no !== null) return;
    say(box.value.trimEnd());
    box.value = "";
    words?.keepDraft("");
    elsewhere.keep("");
    grow();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!sendsOnEnter(event)) return;
    event.preventDefault();
    send();
  };
  return (
    <Form
      method="post"
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <input type="hidden" name="conversation" value={conversationId} />
      <input type="hidden" name="clientId" value={clientId} />
      {root === null ? null : <input type="hidden" name="root" value={root} />}
      <textarea
        ref={area}
        id={COMPOSER}
        className="ta"
        name="body"
        rows={1}
        dir="auto"
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? "composer-hint" : "composer-hint composer-error"}
        placeholder={placeholder}
        defaultValue={refused?.typed ?? draft}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          words?.keepDraft(event.currentTarget.value);
          elsewhere.keep(event.currentTarget.value);
          if (error !== null) setError(null);
          if (event.currentTarget.value !== "") tellWriting(room.conversation(conversationId));
          grow();
        }}
      />
      <FieldErrors id="composer-error" errors={error === null ? [] : [error]} />
      <div className="bar">
        {startAt ? (
          <Link className="btn btn-quiet xl:hidden" to={startAt} prefetch="intent">
            <Icon as={MessagesSquare} />
            <span className="sr">{discussion.startConversation}</span>
          </Link>
        ) : null}
        <span className="meta comp-hint" id="composer-hint">
          {discussion.composer.hint}
        </span>
        <Button variant="primary" small className="push">
          {discussion.composer.send}
        </Button>
      </div>
    </Form>
  );
}

interface Sentences {
  empty: string;
  tooLong: (p: { max: number }) => string;
}

function problemOf(text: string, errors: Sentences): string | null {
  if (isBlank(text)) return errors.empty;
  return text.length > LONGEST_MESSAGE ? errors.tooLong({ max: LONGEST_MESSAGE }) : null;
}
