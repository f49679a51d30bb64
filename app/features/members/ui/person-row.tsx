import { Link } from "@remix-run/react";
import { HandHeart } from "~/ui/icons";
import { Avatar, Badge, Icon } from "~/ui";
import { useText } from "~/ui/i18n";

export interface PersonFacts {
  id: string;
  name: string;
  neighborhood: string | null;
  story: string | null;
  gifts: string[];
  cohort: string | null;
}

/** One person in a list: who she is, where she belongs, what she would do gladly. */
export function PersonRow({
  person,
  unclaimed = false,
}: {
  person: PersonFacts;
  unclaimed?: boolean;
}) {
  const { people } = useText();
  const where = [person.cohort, person.neighborhood].filter(Boolean).join(" · ");
  return (
    <li className="person-row">
      <Avatar name={person.name} size={48} />
      <div className="grow">
        <p className="row wrap">
          <Link className="name" to={`/people/${person.id}`} prefetch="intent">
            <bdi>{person.name}</bdi>
          </Link>
          {unclaimed ? <Badge>{people.notYetHere}</Badge> : null}
        </p>
        {where ? <p className="meta">{where}</p> : null}
        {person.story ? <p className="quote person-story">{person.story}</p> : null}
        {person.gifts.length > 0 ? (
          <p className="row wrap person-gifts">
            <Icon as={HandHeart} size="s" />
            {person.gifts.map((gift) => (
              <span key={gift} className="chip">
                {gift}
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </li>
  );
}
