import { Link } from "@remix-run/react";
import { Inbox } from "~/ui/icons";
import { Note } from "~/ui";
import { useStaffText } from "~/ui/staff-text";

/** What was just done here; null when nothing was. */
export type Done =
  | { what: "invited"; count: number }
  | { what: "resent" | "revoked"; name: string }
  | { what: "one" | "gone" }
  | null;

interface InvitationNotesProps {
  done: Done;
  /** Whether letters leave this Weft by themselves. */
  leaves: boolean;
}

/** What staff should know before they go on: what was just done, and that letters wait for them where no mail server is set up. */
export function InvitationNotes({ done, leaves }: InvitationNotesProps) {
  const { invitations } = useStaffText();
  return (
    <div className="col staff-notes">
      {done ? (
        <div role="status">
          <Note>{sentenceOf(done, invitations)}</Note>
        </div>
      ) : null}
      {leaves ? null : (
        <Note icon={Inbox} kind="PROJECT">
          {invitations.mailStays} <Link to="/staff/outbox">{invitations.toOutbox}</Link>
        </Note>
      )}
    </div>
  );
}

type Words = ReturnType<typeof useStaffText>["invitations"];

function sentenceOf(done: NonNullable<Done>, words: Words): string {
  switch (done.what) {
    case "invited":
      return words.queued({ count: done.count });
    case "resent":
      return words.resent({ name: done.name });
    case "revoked":
      return words.revoked({ name: done.name });
    case "one":
      return words.oneSent;
    case "gone":
      return words.gone;
  }
}
