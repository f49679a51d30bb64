import { AvatarStack, ButtonLink, Sheet, TextArea } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import { circlePath, insiders, type CircleView } from "../circle";
import { CircleButton, CircleForm, CircleSubmit } from "./circle-form";
import { useTyped } from "./use-typed";

interface JoinCardProps {
  circle: CircleView;
}

/** How somebody who is not in a circle comes in: where members have the composer. Nothing for members. */
export function JoinCard({ circle }: JoinCardProps) {
  if (circle.standing.member) return null;
  return (
    <Sheet className="pad" id="join">
      <Way circle={circle} />
    </Sheet>
  );
}

function Way({ circle }: JoinCardProps) {
  const { circles } = useText();
  const { standing, may, slug } = circle;
  if (circle.closed) return <p className="small">{circles.closedJoin}</p>;
  if (!standing.signedIn) {
    return (
      <div className="row wrap row-3">
        <p className="small grow basis-60">{circles.visitorText}</p>
        <ButtonLink
          to={`/sign-in?to=${encodeURIComponent(circlePath(slug))}`}
          variant="primary"
          small
        >
          {circles.signInToJoin}
        </ButtonLink>
      </div>
    );
  }
  if (circle.invitation) return <Invited circle={circle} invitation={circle.invitation} />;
  if (may.join) return <Open circle={circle} />;
  if (may.request) return <Ask circle={circle} />;
  if (standing.request === "waiting") return <Asked circle={circle} />;
  if (standing.request === "declined") return <NotThisTime />;
  return <p className="small">{circles.byInvitationText}</p>;
}

function TwoFaces({ circle }: JoinCardProps) {
  const { circles } = useText();
  const format = useFormat();
  const faces = insiders(circle, null).slice(0, 2);
  if (faces.length === 0) return <p className="small">{circles.joinAlone}</p>;
  const names = format.list(faces.map(({ name }) => name));
  return (
    <p className="row">
      <AvatarStack people={faces} label={names} />
      <span className="small">{circles.joinFaces({ names })}</span>
    </p>
  );
}

function Open({ circle }: JoinCardProps) {
  const { circles } = useText();
  return (
    <div className="row wrap row-3">
      <div className="grow basis-60">
        <h2 className="h-lg">{circles.joinTitle}</h2>
        <TwoFaces circle={circle} />
      </div>
      <CircleButton
        slug={circle.slug}
        intent="join"
        label={circles.join}
        name={circles.joinNamed({ name: circle.name })}
        variant="primary"
        small={false}
      />
    </div>
  );
}

function Ask({ circle }: JoinCardProps) {
  const { circles, common } = useText();
  const typed = useTyped("request");
  return (
    <div className="col">
      <h2 className="h-lg">{circles.joinTitle}</h2>
      <TwoFaces circle={circle} />
      <p className="small">{circles.askText}</p>
      <CircleForm slug={circle.slug} intent="request" className="col items-start">
        <TextArea
          label={circles.askNote}
          hint={circles.askNoteHint}
          optional={common.optional}
          name="note"
          rows={2}
          className="w-full"
          {...typed("note")}
        />
        <CircleSubmit
          slug={circle.slug}
          intent="request"
          label={circles.ask}
          name={circles.askNamed({ name: circle.name })}
          variant="primary"
          small={false}
        />
      </CircleForm>
    </div>
  );
}

function Asked({ circle }: JoinCardProps) {
  const { circles } = useText();
  const format = useFormat();
  const when = format.ago(circle.askedAt ?? circle.now, circle.now);
  return (
    <div className="row wrap row-3">
      <p className="grow basis-60">{circles.askedText({ when })}</p>
      <CircleButton slug={circle.slug} intent="withdraw" label={circles.withdraw} />
    </div>
  );
}

interface InvitedProps extends JoinCardProps {
  invitation: NonNullable<CircleView["invitation"]>;
}

function Invited({ circle, invitation: { id, by, note } }: InvitedProps) {
  const { circles, common } = useText();
  const { slug } = circle;
  return (
    <div className="col">
      <h2 className="h-lg">{circles.invitedBy({ name: by.name })}</h2>
      {note ? <p className="quote whitespace-pre-line">{note}</p> : null}
      <p className="small">{circles.invitedText}</p>
      <div className="row wrap">
        <CircleButton
          slug={slug}
          intent="accept-invitation"
          sends={{ id }}
          label={circles.comeIn}
          variant="primary"
        />
        <CircleButton
          slug={slug}
          intent="decline-invitation"
          sends={{ id }}
          label={common.notNow}
        />
      </div>
    </div>
  );
}

function NotThisTime() {
  const { circles } = useText();
  return (
    <div className="row wrap row-3">
      <p className="grow basis-60">{circles.notThisTime}</p>
      <ButtonLink to="/circles" small>
        {circles.otherDoors}
      </ButtonLink>
    </div>
  );
}
