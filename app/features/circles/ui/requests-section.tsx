import { Link } from "@remix-run/react";
import { Avatar, List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { WaitingRequest } from "../circle";
import { CircleButton } from "./circle-form";

interface RequestsSectionProps {
  slug: string;
  now: string;
  requests: { rows: readonly WaitingRequest[]; more: boolean };
}

/** Those who ask to come in, for whoever may answer them. */
export function RequestsSection({ slug, now, requests: { rows, more } }: RequestsSectionProps) {
  const { circleCare, common } = useMoreText();
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <section id="requests" aria-labelledby="requests-title">
      <h2 className="h-xl" id="requests-title">
        {circleCare.requests}
      </h2>
      <p className="meta mb-1">{circleCare.answerHint}</p>
      <List>
        {rows.map(({ id, by, note, at }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-3">
            <Avatar name={by.name} size={48} />
            <div className="grow basis-60">
              <Link className="name" to={`/people/${by.id}`} prefetch="intent">
                {by.name}
              </Link>
              <p className="meta">{circleCare.asked({ when: format.ago(at, now) })}</p>
              {note ? <p className="quote mt-1 whitespace-pre-line">{note}</p> : null}
            </div>
            <div className="row">
              <CircleButton
                slug={slug}
                intent="accept-request"
                sends={{ id }}
                label={circleCare.welcomeIn}
                name={circleCare.welcomeNamed({ name: by.name })}
                variant="primary"
              />
              <CircleButton
                slug={slug}
                intent="decline-request"
                sends={{ id }}
                label={common.notNow}
                name={circleCare.notNowNamed({ name: by.name })}
              />
            </div>
          </li>
        ))}
      </List>
      {more ? <p className="meta">{circleCare.moreRequests}</p> : null}
    </section>
  );
}
