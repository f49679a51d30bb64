import { Doorstep } from "~/features/accounts/door";
import { ButtonLink } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { useLook } from "~/ui/look";

interface InvitationOverProps {
  page: {
    community: string;
    state: "used" | "revoked" | "expired" | "unknown";
    /** Who sent it; null where it is not known. */
    by: string | null;
  };
}

/** An invitation that opens no door any more: why, and what to do. */
export function InvitationOver({ page: { community, state, by } }: InvitationOverProps) {
  const { members, shell } = useMoreText();
  const { invitation } = members;
  const { asks } = useLook();
  const isUsed = state === "used";
  const title = {
    used: invitation.usedTitle,
    expired: invitation.overTitle,
    revoked: invitation.overTitle,
    unknown: invitation.unknownTitle,
  }[state];
  const text =
    state === "used"
      ? invitation.usedText
      : state === "unknown" || by === null
        ? invitation.unknownText
        : state === "expired"
          ? invitation.expiredText({ by })
          : invitation.revokedText({ by });
  return (
    <Doorstep community={community}>
      <div className="col inv-over">
        <h1 className="h-3xl">{title}</h1>
        <p className="lead">{text}</p>
        <ButtonLink to="/" variant={isUsed ? "primary" : "plain"} block>
          {isUsed ? invitation.usedAgain : invitation.comeInAnyway}
        </ButtonLink>
        {asks && !isUsed ? (
          <ButtonLink to="/ask" block>
            {shell.askToComeIn}
          </ButtonLink>
        ) : null}
      </div>
    </Doorstep>
  );
}
