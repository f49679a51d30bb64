import { Link } from "@remix-run/react";
import { Avatar, Badge, Chip } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { FoundPerson } from "../found";

interface PersonFoundProps {
  person: FoundPerson;
  /** Names of the fields that staff defined. */
  names: Record<string, string>;
  /** Staff may pick her for what is done with several. */
  picks: boolean;
}

/** One of the people found: who she is, what she gives, why she was found, and how near she is. */
export function PersonFound({ person, names, picks }: PersonFoundProps) {
  const { people, directory } = useMoreText();
  const cohort =
    person.cohort && person.cohortYear && !person.cohort.includes(person.cohortYear)
      ? people.cohortYear({ name: person.cohort, year: person.cohortYear })
      : person.cohort;
  const where = [cohort, person.neighborhood].filter(Boolean).join(" · ");
  return (
    <li className="mr">
      {picks ? (
        <label className="check mr-pick">
          <input type="checkbox" className="box" name="who" value={person.id} />
          <span className="sr">{directory.pick({ name: person.name })}</span>
        </label>
      ) : null}
      <Avatar name={person.name} size={56} src={person.photo} />
      <div className="min-w-0">
        <p className="row wrap">
          <Link className="name" to={`/people/${person.id}`} prefetch="intent">
            <bdi>{person.name}</bdi>
          </Link>
          {person.claimed ? null : <Badge>{people.notYetHere}</Badge>}
        </p>
        {where ? <p className="meta">{where}</p> : null}
      </div>
      <Said person={person} names={names} />
      <Near person={person} />
    </li>
  );
}

function Said({ person, names }: Omit<PersonFoundProps, "picks">) {
  const { directory } = useMoreText();
  const nameOf = (key: string) => names[key] ?? directory.groups[key] ?? "";
  return (
    <div className="mr-said">
      {person.gifts.length > 0 ? (
        <p className="row wrap">
          {person.gifts.map(({ text, isMatch }) => (
            <Chip key={text} match={isMatch}>
              {isMatch ? (
                <>
                  <span className="sr">{`${directory.groups["gifts"] ?? ""}: `}</span>
                  {text}
                </>
              ) : (
                text
              )}
            </Chip>
          ))}
        </p>
      ) : null}
      {person.foundIn.map(({ key, text }) => (
        <p key={key + text} className="small">
          {directory.foundIn({ field: nameOf(key), text })}
        </p>
      ))}
      {person.gifts.length === 0 && person.foundIn.length === 0 && person.story ? (
        <p className="quote person-story">{person.story}</p>
      ) : null}
    </div>
  );
}

/** How near she is, in words: her place, a circle of both, the same cohort. */
function Near({ person }: { person: FoundPerson }) {
  const { directory } = useMoreText();
  const tie = person.isViewer
    ? directory.you
    : person.sharedCircle
      ? directory.bothIn({ circle: person.sharedCircle })
      : person.sameCohort
        ? directory.sameCohort
        : null;
  return (
    <div className="mr-near small">
      {person.km === null ? null : <span>{directory.away({ km: person.km })}</span>}
      {tie ? <span>{tie}</span> : null}
    </div>
  );
}
