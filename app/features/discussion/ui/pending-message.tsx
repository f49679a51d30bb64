import { CircleAlert } from "~/ui/icons";
import { Button, Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import type { Pending } from "./conversation-model";
import { MessageFiles } from "./message-files";
import type { Sending } from "./use-sending";

/** Words that are on their way, or were refused: with what happened, and what to do. */
export function PendingMessage({ pending, sending }: { pending: Pending; sending: Sending }) {
  const { discussion } = useText();
  const { clientId, body, files, state, error } = pending;
  const isFailed = state === "failed";
  const isStuck = isFailed || (sending.away && pending.seq === undefined);
  return (
    <li className="msg msg-pending" data-state={state} aria-live="off">
      <span />
      <div className="msg-body">
        {body === "" ? null : (
          <p className="msg-b msg-raw" dir="auto">
            {body}
          </p>
        )}
        {files ? <MessageFiles files={files} /> : null}
        {isStuck ? (
          <div className="row wrap" role="status">
            <p className={isFailed ? "error" : "meta"}>
              {isFailed ? <Icon as={CircleAlert} size="s" /> : null}
              {isFailed ? `${discussion.failed} ${error ?? ""}` : discussion.waits}
            </p>
            <Button small type="button" onClick={() => sending.retry(clientId)}>
              {discussion.retry}
            </Button>
            <Button small variant="quiet" type="button" onClick={() => sending.giveUp(clientId)}>
              {discussion.giveUp}
            </Button>
          </div>
        ) : (
          <p className="meta">{discussion.sending}</p>
        )}
      </div>
    </li>
  );
}
