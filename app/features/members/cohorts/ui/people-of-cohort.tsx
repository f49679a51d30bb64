import { Form, Link } from "@remix-run/react";
import { Avatar, Badge, Button } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { photoAddress } from "../../photo-address";
import type { CohortPerson } from "../cohort";

interface PeopleOfCohortProps {
  people: readonly CohortPerson[];
  /** Staff may take somebody out. */
  removes: boolean;
}

/** The people of a cohort, each a face and a name. */
export function PeopleOfCohort({ people, removes }: PeopleOfCohortProps) {
  const { cohorts, people: words } = useMoreText();
  return (
    <ul className="cohort-people">
      {people.map((person) => (
        <li key={person.id}>
          <Avatar name={person.name} size={48} src={photoAddress(person, "small")} />
          <div className="min-w-0 grow">
            <Link className="name" to={`/people/${person.id}`} prefetch="intent">
              <bdi>{person.name}</bdi>
            </Link>
            {person.neighborhood ? <p className="meta">{person.neighborhood}</p> : null}
            {person.claimed ? null : <Badge>{words.notYetHere}</Badge>}
          </div>
          {removes ? (
            <Form method="post">
              <input type="hidden" name="memberId" value={person.id} />
              <Button variant="quiet" small aria-label={cohorts.remove({ name: person.name })}>
                {cohorts.removeShort}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
