import { Link, useSearchParams } from "@remix-run/react";
import { Lock, Paperclip } from "~/ui/icons";
import { ButtonLink, Empty, EndOfPage, Icon, List, Swatch, Time } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import { placeOf, type Found, type FoundPage, type Typed } from "../found";

interface ResultsProps {
  typed: Typed;
  /** Null while nothing is asked. */
  found: FoundPage | null;
  /** ISO moment. */
  now: string;
}

/** What was found, the newest first; or what to try. */
export function Results({ typed, found, now }: ResultsProps) {
  const { search, common } = useMoreText();
  if (!found) return <Empty title={search.startTitle} line={search.startLine} />;
  if (found.rows.length === 0) return <NothingFound typed={typed} />;
  return (
    <section aria-label={search.results} className="found-all">
      <p className="small search-order" role="status">
        {found.loose ? search.loose({ words: typed.q }) : search.newestFirst}
      </p>
      <List>
        {found.rows.map((line) => (
          <FoundRow key={line.id} line={line} now={now} />
        ))}
      </List>
      {found.next ? <Older after={found.next} /> : <EndOfPage>{common.theEnd}</EndOfPage>}
    </section>
  );
}

function FoundRow({ line, now }: { line: Found; now: string }) {
  const { discussion } = useMoreText();
  const format = useFormat();
  const { conversation, at } = line;
  return (
    <li className="found">
      <p className="found-where">
        {conversation.circle ? (
          <Swatch kind={conversation.circle.kind} />
        ) : (
          <Icon as={Lock} size="s" />
        )}
        <Where conversation={conversation} />
        <Time at={at} className="meta push">
          {format.stamp(at, now)}
        </Time>
      </p>
      {line.blocked ? (
        <details className="msg-folded">
          <summary>
            {discussion.blockedLine} <b>{discussion.showBlocked}</b>
          </summary>
          <FoundWords line={line} />
        </details>
      ) : (
        <FoundWords line={line} />
      )}
    </li>
  );
}

function FoundWords({ line }: { line: Found }) {
  const { search } = useMoreText();
  const { author, excerpt, files } = line;
  return (
    <Link className="found-said" to={placeOf(line)} prefetch="intent">
      <span className="name">
        <bdi>{author.name}</bdi>
      </span>{" "}
      <span className="found-words">
        {excerpt.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
      </span>
      {files > 0 ? (
        <span className="meta found-files">
          <Icon as={Paperclip} size="s" />
          {search.files({ count: files })}
        </span>
      ) : null}
    </Link>
  );
}

function Where({ conversation }: Pick<Found, "conversation">) {
  const { search, discussion } = useMoreText();
  const format = useFormat();
  const { circle, title, common } = conversation;
  if (!circle) {
    const names = format.list(conversation.with);
    return <span className="t">{names ? search.privately({ names }) : search.privateAlone}</span>;
  }
  return (
    <span className="t">
      <b>{circle.name}</b>
      {common ? null : ` · ${title ?? discussion.untitled}`}
    </span>
  );
}

function Older({ after }: { after: string }) {
  const { common } = useMoreText();
  const [params] = useSearchParams();
  const onward = new URLSearchParams(params);
  onward.set("after", after);
  return (
    <p className="list-more">
      <ButtonLink to={`/search?${onward.toString()}`}>{common.older}</ButtonLink>
    </p>
  );
}

function NothingFound({ typed }: { typed: Typed }) {
  const { search } = useMoreText();
  const { q, ...narrowing } = typed;
  const isNarrowed = Object.values(narrowing).some(Boolean);
  const words = new URLSearchParams({ q }).toString();
  return (
    <div role="status">
      <Empty title={search.noneTitle} line={isNarrowed ? search.noneNarrowed : search.noneLine}>
        {q ? (
          <p className="row wrap justify-center">
            {isNarrowed ? <ButtonLink to={`/search?${words}`}>{search.widen}</ButtonLink> : null}
            <ButtonLink to={`/people?${words}`} variant="quiet">
              {search.among({ words: q })}
            </ButtonLink>
          </p>
        ) : null}
      </Empty>
    </div>
  );
}
