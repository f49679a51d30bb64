import { Link } from "@remix-run/react";
import { AvatarStack, Badge, ButtonLink, classes, List, Swatch } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import { circlePath, type DoorRow } from "../circle";
import { CircleButton } from "./circle-form";
import { kindWord } from "./kind-words";

interface DoorListProps {
  rows: readonly DoorRow[];
  signedIn: boolean;
}

/** Circles as rows on hairlines, each with what comes next: two faces, and the way in. */
export function DoorList({ rows, signedIn }: DoorListProps) {
  return (
    <List>
      {rows.map((row) => (
        <Door key={row.id} row={row} signedIn={signedIn} />
      ))}
    </List>
  );
}

function Door({ row, signedIn }: { row: DoorRow; signedIn: boolean }) {
  const format = useFormat();
  const { circleCare, circles, common } = useMoreText();
  const names = format.list(row.faces.map(({ name }) => name));
  return (
    <li
      className={classes(
        "grid grid-cols-[40px_minmax(0,1fr)] gap-x-4 gap-y-3 lg:gap-x-5",
        signedIn && "lg:grid-cols-[40px_minmax(0,1fr)_minmax(176px,auto)]",
      )}
    >
      <span className="pt-1">
        <Swatch kind={row.kind} large />
      </span>
      <div className="min-w-0">
        <p>
          <Link
            className="name"
            to={circlePath(row.slug, row.standing.invited ? "about" : undefined)}
            prefetch="intent"
          >
            {row.name}
          </Link>
        </p>
        <p className="meta">
          {[
            kindWord(common, row.kind),
            circles.memberCount({ count: row.memberCount }),
            row.hosts.length > 0
              ? circleCare.hosts({ names: format.list(row.hosts), count: row.hosts.length })
              : circleCare.nobodyHosts,
          ].join(" · ")}
        </p>
        <p className="small mt-1 line-clamp-3">{row.why}</p>
      </div>
      {signedIn ? (
        <div className="col-start-2 flex flex-wrap items-center gap-3 lg:col-start-3 lg:justify-end">
          {row.faces.length > 0 ? (
            <AvatarStack people={row.faces} label={circles.peopleInside({ names })} />
          ) : null}
          <WayIn row={row} />
        </div>
      ) : null}
    </li>
  );
}

function WayIn({ row: { slug, name, standing, may, invitationId } }: { row: DoorRow }) {
  const { circleCare, circles } = useMoreText();
  if (standing.member) return <Badge tone="moss">{circleCare.youAreHere}</Badge>;
  if (invitationId) {
    return (
      <CircleButton
        slug={slug}
        intent="accept-invitation"
        sends={{ id: invitationId }}
        label={circles.comeIn}
        name={circles.joinNamed({ name })}
      />
    );
  }
  if (may.join) {
    return (
      <CircleButton
        slug={slug}
        intent="join"
        label={circles.join}
        name={circles.joinNamed({ name })}
      />
    );
  }
  if (may.request) {
    return (
      <ButtonLink
        to={`${circlePath(slug, "about")}#join`}
        small
        aria-label={circles.askNamed({ name })}
      >
        {circles.ask}
      </ButtonLink>
    );
  }
  if (standing.request === "waiting") return <span className="meta">{circleCare.youAsked}</span>;
  return <span className="meta">{circleCare.invitationOnly}</span>;
}
