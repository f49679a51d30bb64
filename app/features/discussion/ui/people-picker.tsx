import { Avatar, Button, List, SearchForm } from "~/ui";

import { useMoreText } from "~/ui/more-text";
import type { FoundPerson } from "../private";

interface PeopleSearchProps {
  q: string;
  /** How many were found. */
  found: number;
  /** Those who are chosen already: they go along. */
  chosen?: readonly string[];
}

/** Looks for people by a part of their name; works as a plain form. */
export function PeopleSearch({ q, found, chosen }: PeopleSearchProps) {
  const { common, messages, people } = useMoreText();
  return (
    <>
      <SearchForm className="mt-3" q={q} label={people.search} submit={common.search}>
        {chosen ? <input type="hidden" name="choosing" value="" /> : null}
        {chosen?.map((id) => (
          <input key={id} type="hidden" name="to" value={id} />
        ))}
      </SearchForm>
      {q !== "" && found === 0 ? <p role="status">{messages.nobodyFound({ text: q })}</p> : null}
    </>
  );
}

interface FoundPeopleProps {
  people: readonly FoundPerson[];
  /** What the button of each does: "Add Luz". */
  verb: (p: { name: string }) => string;
  /** Sends the id under this name. */
  name?: string;
}

/** People who were found, each with a button of the form around them; none for those who cannot be written to now. */
export function FoundPeople({ people, verb, name = "memberId" }: FoundPeopleProps) {
  const { messages } = useMoreText();
  if (people.length === 0) return null;
  return (
    <List className="mt-3">
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-4 py-3!">
          <Avatar name={person.name} size={40} />
          <div className="min-w-0 grow">
            <p className="name">
              <bdi>{person.name}</bdi>
            </p>
            {person.neighborhood ? <p className="meta">{person.neighborhood}</p> : null}
          </div>
          {person.open ? (
            <Button small name={name} value={person.id} aria-label={verb({ name: person.name })}>
              {messages.choose}
            </Button>
          ) : (
            <span className="meta">{messages.notOpenShort}</span>
          )}
        </li>
      ))}
    </List>
  );
}
