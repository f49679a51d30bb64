import { Link } from "@remix-run/react";
import { Avatar, Empty, ListFoot, List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";

interface Came {
  id: string;
  memberId: string;
  name: string;
  by: string;
  byId: string;
  /** ISO 8601. */
  at: string;
}

interface CameListProps {
  rows: Came[];
  next: string | null;
  now: Date | string;
}

/** Who came by an invitation, and who had invited them. */
export function CameList({ rows, next, now }: CameListProps) {
  const { invitations } = useStaffText();
  const format = useFormat();
  if (rows.length === 0)
    return <Empty title={invitations.cameNone} line={invitations.cameNoneLine} />;
  return (
    <section aria-label={invitations.came}>
      <List>
        {rows.map(({ id, memberId, name, by, byId, at }) => (
          <li key={id} className="waiting-row">
            <Avatar name={name} size={40} />
            <div className="grow">
              <Link className="name" to={`/people/${memberId}`} prefetch="intent">
                <bdi>{name}</bdi>
              </Link>
              <p className="meta dot-sep">
                <span>{invitations.cameAgo({ ago: format.ago(at, now) })}</span>
                <Link to={`/people/${byId}`} prefetch="intent">
                  {invitations.by({ name: by })}
                </Link>
              </p>
            </div>
          </li>
        ))}
      </List>
      <ListFoot to={next ? `?show=came&before=${next}` : null} />
    </section>
  );
}
