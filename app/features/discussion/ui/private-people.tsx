import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { BlockForm, useBlocked } from "~/features/moderation/door";
import { Avatar, ButtonLink } from "~/ui";
import { useText } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { Somebody } from "../private";
import type { PrivateTalkFacts } from "../private-talk.server";

interface PeopleProps {
  people: readonly Somebody[];
  blocked: readonly string[];
  /** Where a form about one of them comes back to. */
  back: string;
}

/** The others of a private conversation, each with the way to block her. */
export function People({ people, blocked, back }: PeopleProps) {
  const now = useBlocked(blocked);
  const { messages } = useMoreText();
  if (people.length === 0) return <p className="small">{messages.allLeft}</p>;
  return (
    <ul className="roles private-people">
      {people.map(({ id, name, photo }) => (
        <li key={id}>
          <Avatar name={name} size={36} src={photo ?? null} />
          <span className="min-w-0">
            <Link className="strong block" to={`/people/${id}`} prefetch="intent">
              <bdi>{name}</bdi>
            </Link>
            <BlockForm memberId={id} name={name} isBlocked={now.has(id)} back={back} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface AsideProps {
  facts: PrivateTalkFacts;
  /** Stands above the people. */
  top: ReactNode;
}

/** The third column of a private conversation: who is in it, who reads it, and what can be done. */
export function PrivateAside({ facts, top }: AsideProps) {
  const { messages } = useMoreText();
  const { people, may, blocked, place } = facts;
  const peoplePath = `${place.thread?.talk ?? place.path}/people`;
  return (
    <aside className="c-aside" aria-label={messages.whoIsHere}>
      {top}
      <section>
        <h2 className="h-lg mb-2">{messages.whoIsHere}</h2>
        <People people={people} blocked={blocked} back={place.path} />
        {may.add || may.leave ? (
          <p className="row wrap mt-3">
            <ButtonLink to={peoplePath} small>
              {may.add ? messages.addOrLeave : messages.leave}
            </ButtonLink>
          </p>
        ) : null}
      </section>
      <section>
        <h2 className="h-lg mb-2">{messages.whoReads}</h2>
        <p className="small">{messages.whoReadsLine}</p>
      </section>
    </aside>
  );
}

/** Stands where one writes, in a conversation that is not open just now: it says no more than that. */
export function NotOpen() {
  const { discussion } = useText();
  return (
    <p className="note" role="status">
      {discussion.errors.notOpen}
    </p>
  );
}
