import { Form, Link } from "@remix-run/react";
import { MessagesSquare } from "~/ui/icons";
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { tellWriting } from "~/platform/realtime/live";
import { room } from "~/platform/realtime/room";
import { Button, FieldErrors, Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import type { Begun } from "../named";
import { isBlank } from "../plain-text";
import { withQuote } from "../quote";
import { LONGEST_MESSAGE } from "../talk";
import { FilePicker, FileTray } from "./file-tray";
import { sendsOnEnter } from "./sends-on-enter";
import { useDraftElsewhere } from "./use-draft-elsewhere";
import type { RefusedForm } from "../plain-forms.server";
import { useDropping } from "./use-dropping";
import { useFiles, type Files } from "./use-files";
import { useGrowing } from "./use-growing";
import { namableIn, useNaming, type Naming } from "./use-naming";
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
  /** What she has begun here on another device. */
  draft: Begun;
  /** What belongs behind that; empty for nothing. */
  quote: string;
  refused: RefusedForm | null;
}

/** Where to write. Enter sends where there is a real keyboard, Shift and Enter begins a new line; what is not sent yet stays on the device. */
export function Composer(props: ComposerProps) {
  const { conversationId, clientId, root, label, placeholder } = props;
  const { startAt, sending, draft, quote, refused } = props;
  const { discussion, files: text } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [error, setError] = useState(refused?.error ?? null);
  const { words, say } = sending;
  const grow = useGrowing(area);
  const files = useFiles(conversationId, refused?.files ?? []);
  const naming = useNaming(area, namableIn(conversationId));
  const isOver = useDropping(area, files.add);
  const elsewhere = useDraftElsewhere(conversationId, draft, root);
  useKeptDraft(area, { draft, quote }, words, elsewhere, naming, grow);

  const keep = (text: string) => {
    const begun = { text, named: naming.named(text) };
    words?.keepDraft(begun);
    elsewhere.keep(begun);
  };

  const sendNow = () => {
    const box = area.current;
    if (!box) return;
    const ready = files.chosen.filter(({ file }) => file).length;
    const no =
      ready < files.chosen.length
        ? text.errors.waits
        : problemOf(box.value, discussion.errors, ready > 0);
    setError(no);
    if (no !== null) return;
    const mentions = naming.named(box.value).map(({ id }) => id);
    say({ body: box.value.trimEnd(), files: files.take(), mentions });
    box.value = "";
    keep("");
    grow();
  };
  const { waits, send } = useSendingWhenReady(files, sendNow);
  const submit = () => {
    area.current?.focus();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!sendsOnEnter(event)) return;
    event.preventDefault();
    submit();
  };
  return (
    <Form
      method="post"
      data-own-drafts=""
      encType="multipart/form-data"
      className="composer"
      data-drop={isOver ? "" : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
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
        placeholder={isOver ? text.drop : placeholder}
        defaultValue={refused?.typed ?? withQuote(draft.text, quote)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const { clipboardData } = event;
          // An office program copies words and their picture: the words are meant.
          if (clipboardData.files.length === 0 || clipboardData.getData("text/plain")) return;
          event.preventDefault();
          files.add(clipboardData.files);
        }}
        onChange={(event) => {
          keep(event.currentTarget.value);
          if (error !== null) setError(null);
          if (event.currentTarget.value !== "") tellWriting(room.conversation(conversationId));
          grow();
        }}
      />
      {naming.list}
      <FileTray files={files} />
      <FieldErrors id="composer-error" errors={error === null ? [] : [error]} />
      <div className="bar">
        {startAt ? (
          <Link className="btn btn-quiet xl:hidden" to={startAt} prefetch="intent">
            <Icon as={MessagesSquare} />
            <span className="sr">{discussion.startConversation}</span>
          </Link>
        ) : null}
        <FilePicker files={files} />
        <span className="meta comp-hint" id="composer-hint">
          {discussion.composer.hint}
        </span>
        <span className="meta comp-waits push" role="status">
          {waits ? text.sendsWhenReady : ""}
        </span>
        <Button variant="primary" small>
          {discussion.composer.send}
        </Button>
      </div>
    </Form>
  );
}

/** Brings what was begun on this device, unless it was begun elsewhere, or whoever writes began before the page was ready. */
function useKeptDraft(
  area: RefObject<HTMLTextAreaElement>,
  { draft, quote }: { draft: Begun; quote: string },
  words: Sending["words"],
  elsewhere: ReturnType<typeof useDraftElsewhere>,
  { named, bring }: Pick<Naming, "named" | "bring">,
  grow: () => void,
): void {
  const [begun] = useState(() => ({ text: withQuote(draft.text, quote), draft, quote }));
  useEffect(() => bring(begun.draft.named), [bring, begun]);
  useEffect(() => {
    void words?.draft().then((here) => {
      const box = area.current;
      if (!box) return;
      const met = elsewhere.meet(here);
      if (box.value === begun.text && met !== begun.draft) {
        box.value = withQuote(met.text, begun.quote);
        bring(met.named);
        elsewhere.keep({ text: box.value, named: met.named });
      }
      words.keepDraft({ text: box.value, named: named(box.value) });
      grow();
    });
  }, [area, words, grow, named, bring, begun, elsewhere]);
}

/** Sends at once, or as soon as the files have arrived. */
function useSendingWhenReady({ busy }: Files, sendNow: () => void) {
  const [waits, setWaits] = useState(false);
  const latest = useRef(sendNow);
  useEffect(() => {
    latest.current = sendNow;
  });
  useEffect(() => {
    if (!waits || busy) return;
    setWaits(false);
    latest.current();
  }, [waits, busy]);
  return { waits, send: () => (busy ? setWaits(true) : sendNow()) };
}

interface Sentences {
  empty: string;
  tooLong: (p: { max: number }) => string;
}

function problemOf(text: string, errors: Sentences, hasFiles: boolean): string | null {
  if (isBlank(text) && !hasFiles) return errors.empty;
  return text.length > LONGEST_MESSAGE ? errors.tooLong({ max: LONGEST_MESSAGE }) : null;
}
