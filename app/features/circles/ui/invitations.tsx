import { Avatar, Sheet, Swatch } from "~/ui";
import { useText } from "~/ui/i18n";
import { Link } from "@remix-run/react";
import { circlePath, type CircleKind, type Person } from "../circle";
import { CircleButton } from "./circle-form";

interface Invitation {
  id: string;
  circle: { slug: string; name: string; kind: CircleKind };
  by: Person;
  note: string;
}

/** Invitations that wait for the viewer, each a sheet to hold. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const { circles, common } = useText();
  if (invitations.length === 0) return null;
  return (
    <ul className="col mb-7 gap-3">
      {invitations.map(({ id, circle, by, note }) => (
        <li key={id}>
          <Sheet className="pad-s flex flex-wrap items-center gap-x-4 gap-y-3">
            <Avatar name={by.name} size={48} />
            <div className="grow basis-60">
              <p className="meta">{circles.invitedBy({ name: by.name })}</p>
              <p className="row">
                <Swatch kind={circle.kind} />
                <Link className="name" to={circlePath(circle.slug, "about")} prefetch="intent">
                  {circle.name}
                </Link>
              </p>
              {note ? <p className="small mt-1 whitespace-pre-line">{note}</p> : null}
            </div>
            <div className="row">
              <CircleButton
                slug={circle.slug}
                intent="accept-invitation"
                sends={{ id }}
                label={circles.comeIn}
                name={circles.joinNamed({ name: circle.name })}
                variant="primary"
              />
              <CircleButton
                slug={circle.slug}
                intent="decline-invitation"
                sends={{ id }}
                to="/circles"
                label={common.notNow}
              />
            </div>
          </Sheet>
        </li>
      ))}
    </ul>
  );
}
