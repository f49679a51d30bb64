import { Link } from "@remix-run/react";
import { Avatar, Badge, List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { MemberRow } from "../circle";
import { roleName } from "../role-name";

interface MemberListProps {
  rows: readonly MemberRow[];
  present: ReadonlySet<string>;
  now: string;
}

/** Members of a circle by name, with what they hold and since when they are there. */
export function MemberList({ rows, present, now }: MemberListProps) {
  const { circleCare, circles } = useMoreText();
  const format = useFormat();
  return (
    <List>
      {rows.map((member) => (
        <li key={member.id} className="flex items-center gap-4 py-3!">
          <Avatar name={member.name} size={48} src={member.photo} here={present.has(member.id)} />
          <div className="min-w-0 grow">
            <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
              <Link className="name" to={`/people/${member.id}`} prefetch="intent">
                {member.name}
              </Link>
              {member.roles.map((role, at) => (
                <Badge key={at}>{roleName(circles, role)}</Badge>
              ))}
              {present.has(member.id) ? <span className="sr">{circleCare.hereNowOne}</span> : null}
            </p>
            <p className="meta dot-sep">
              {member.neighborhood ? <span>{member.neighborhood}</span> : null}
              <span>{circleCare.joinedIn({ month: format.month(member.joinedAt, now) })}</span>
            </p>
          </div>
        </li>
      ))}
    </List>
  );
}
