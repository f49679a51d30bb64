import { Form } from "@remix-run/react";
import { Inbox, TriangleAlert } from "~/ui/icons";
import { Button, Note } from "~/ui";
import { useStaffText } from "~/ui/staff-text";

interface OutboxNotesProps {
  leaves: boolean;
  held: number;
  failed: number;
  /** How many letters were just put on their way; undefined when nobody asked. */
  queued: number | undefined;
}

/** What staff should know before they read the list: that nothing leaves, or that something waits for them. */
export function OutboxNotes({ leaves, held, failed, queued }: OutboxNotesProps) {
  const { outbox } = useStaffText();
  const stuck = failed + held;
  return (
    <div className="col outbox-notes">
      {queued === undefined ? null : (
        <div role="status">
          <Note>{outbox.queued({ count: queued })}</Note>
        </div>
      )}
      {leaves ? null : (
        <Note icon={Inbox} kind="PROJECT">
          <p>{outbox.stays}</p>
        </Note>
      )}
      {leaves && stuck > 0 ? (
        <Note icon={failed > 0 ? TriangleAlert : Inbox} kind="PROJECT">
          {failed > 0 ? <p>{outbox.dead({ count: failed })}</p> : null}
          {held > 0 ? <p>{outbox.heldNow({ count: held })}</p> : null}
          <Form method="post" className="note-acts">
            <Button small>{outbox.sendAll}</Button>
          </Form>
        </Note>
      ) : null}
    </div>
  );
}
