import { Form, Link } from "@remix-run/react";
import { Avatar, Button } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import { mayGiveRole, mayTurnOffFor } from "../../policy";
import type { Role } from "../../viewer";
import type { AccountLine } from "../people.server";
import { ROLES } from "../schema";

interface PersonLineProps {
  person: AccountLine;
  viewer: { id: string; role: Role };
  /** ISO 8601. */
  now: string;
}

/** A row of the people table: who, how she stands, and what may be changed about how she comes in. */
export function PersonLine({ person, viewer, now }: PersonLineProps) {
  const { people } = useStaffText().running;
  const format = useFormat();
  const { id, name, email, state, lastUsedAt, hasApp } = person;
  return (
    <tr>
      <td>
        <div className="row row-3">
          <Avatar name={name} size={36} />
          <div>
            <Link className="name" to={`/people/${id}`}>
              <bdi>{name}</bdi>
            </Link>
            <p className="meta">{email}</p>
          </div>
        </div>
      </td>
      <td data-head={people.state}>{people.states[state]}</td>
      <td data-head={people.lastSeen}>{lastUsedAt ? format.ago(lastUsedAt, now) : people.never}</td>
      <td data-head={people.second}>
        {hasApp ? people.yes : people.no}
        {hasApp && mayTurnOffFor(viewer, id) ? (
          <Form method="post" className="inline">
            <input type="hidden" name="person" value={id} />
            <Button
              small
              variant="quiet"
              name="intent"
              value="second-off"
              aria-label={people.turnOffFor({ name })}
            >
              {people.turnOff}
            </Button>
          </Form>
        ) : null}
      </td>
      <td data-head={people.role}>
        <RoleForm person={person} viewer={viewer} />
      </td>
    </tr>
  );
}

function RoleForm({ person, viewer }: Omit<PersonLineProps, "now">) {
  const { people } = useStaffText().running;
  const given = ROLES.filter((role) => role === person.role || mayGiveRole(viewer, person, role));
  if (given.length < 2) return <>{people.roles[person.role]}</>;
  return (
    <Form method="post" className="row">
      <input type="hidden" name="person" value={person.id} />
      <select
        key={person.role}
        className="input input-s"
        name="role"
        defaultValue={person.role}
        aria-label={people.giveTo({ name: person.name })}
      >
        {given.map((role) => (
          <option key={role} value={role}>
            {people.roles[role]}
          </option>
        ))}
      </select>
      <Button small name="intent" value="role">
        {people.give}
      </Button>
    </Form>
  );
}
