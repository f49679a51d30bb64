import { Form, Link } from "@remix-run/react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button, FieldErrors } from "~/ui";
import { useText } from "~/ui/i18n";
import type { Line } from "../talk";
import { sendsOnEnter } from "./sends-on-enter";
import type { ConversationActions } from "./use-conversation";
import { namableIn, useNaming } from "./use-naming";

interface EditFormProps {
  line: Line;
  /** The address of the message. */
  address: string;
  body: string;
  error: string | null;
  actions: ConversationActions;
  close: () => void;
}

/** One's own words, to be changed in their place. Escape leaves them as they were. */
export function EditForm({ line, address, body, actions, close, ...props }: EditFormProps) {
  const { discussion } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [error, setError] = useState(props.error);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const { current } = area;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const naming = useNaming(area, namableIn(actions.conversationId));
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const body = area.current?.value ?? "";
    const no = await actions.edit(
      line,
      body,
      naming.named(body).map(({ id }) => id),
    );
    setBusy(false);
    if (no === null) close();
    else setError(no.error ?? discussion.errors.away);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    if (!sendsOnEnter(event)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Form
      method="post"
      className="msg-edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input type="hidden" name="message" value={line.id} />
      <input type="hidden" name="intent" value="edit" />
      <textarea
        ref={area}
        className="input"
        name="body"
        rows={3}
        dir="auto"
        defaultValue={body}
        aria-label={discussion.editLabel}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `edit-${line.seq}`}
        onKeyDown={onKeyDown}
      />
      {naming.list}
      <FieldErrors id={`edit-${line.seq}`} errors={error === null ? [] : [error]} />
      <div className="row wrap">
        <Button variant="primary" small pending={busy && discussion.saveEdit}>
          {discussion.saveEdit}
        </Button>
        <Link
          className="btn btn-quiet btn-s"
          to={address}
          onClick={(event) => {
            event.preventDefault();
            close();
          }}
        >
          {discussion.stopEdit}
        </Link>
      </div>
    </Form>
  );
}
