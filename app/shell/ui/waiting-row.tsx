import { Link } from "@remix-run/react";
import { Inbox } from "~/ui/icons";
import type { ReactNode } from "react";
import { Icon, type CircleKind } from "~/ui";
import { useMoreText } from "~/ui/more-text";

/** A circle as a row names it. */
export interface CircleRef {
  slug: string;
  name: string;
  kind: CircleKind;
}
/** A row for those who run the community. */
export function StaffRow({ what, to, go }: { what: string; to: string; go: string }) {
  const { home } = useMoreText();
  return (
    <Row
      face={
        <span className="av av-48">
          <Icon as={Inbox} />
        </span>
      }
      icon={<Icon as={Inbox} size="s" />}
      what={home.forStaff}
    >
      <p>{what}</p>
      <div className="acts">
        <Link className="btn btn-plain btn-s" to={to}>
          {go}
        </Link>
      </div>
    </Row>
  );
}

interface RowProps {
  face: ReactNode;
  icon: ReactNode;
  what: string;
  children: ReactNode;
}

/** One thing that waits: a face, what it is, and what can be done. */
export function Row({ face, icon, what, children }: RowProps) {
  return (
    <li>
      <span>{face}</span>
      <div>
        <p className="what">
          {icon}
          {what}
        </p>
        {children}
      </div>
    </li>
  );
}

/** Who named the viewer in what is new there; nothing for nobody. */
export function NamedYou({ by }: { by: string | null }) {
  const { home } = useMoreText();
  return by === null ? null : <p className="strong">{home.namedYou({ name: by })}</p>;
}

/** The way to a circle. */
export const CircleLink = ({ circle }: { circle: CircleRef }) => (
  <Link className="name" to={`/circles/${circle.slug}`} prefetch="intent">
    {circle.name}
  </Link>
);
