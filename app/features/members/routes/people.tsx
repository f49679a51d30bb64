import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { Search } from "~/ui/icons";
import { requireMember } from "~/features/accounts/door.server";
import { ButtonLink, Empty, EndOfPage, Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { peopleFor } from "../queries.server";
import { peopleQuery } from "../schema";
import { PersonRow } from "../ui/person-row";

export const handle: PageHandle = { title: (text) => text.people.title };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const asked = peopleQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const after = asked.name !== undefined && asked.id ? { name: asked.name, id: asked.id } : null;
  const { rows, next } = await peopleFor(viewer, { q: asked.q, after });
  return {
    q: asked.q,
    rows,
    more: next && new URLSearchParams({ q: asked.q, ...next }).toString(),
  };
}

export default function People() {
  const { q, rows, more } = useLoaderData<typeof loader>();
  const { common, people } = useText();
  return (
    <div className="page people">
      <h1 className="h-3xl">{people.title}</h1>
      <p className="lead">{people.lead}</p>
      <Form role="search" className="people-find">
        <div className="search grow">
          <Icon as={Search} />
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={q}
            key={q}
            aria-label={people.search}
            placeholder={people.search}
          />
        </div>
        <button className="btn btn-plain">{common.search}</button>
      </Form>
      {rows.length === 0 ? (
        <Empty title={people.none} line={people.noneLine}>
          <ButtonLink to="/people" variant="plain">
            {people.everybody}
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <ul className="list">
            {rows.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
          {more ? (
            <p className="people-more">
              <Link className="btn btn-plain" to={`?${more}`}>
                {common.more}
              </Link>
            </p>
          ) : (
            <EndOfPage>{common.theEnd}</EndOfPage>
          )}
        </>
      )}
    </div>
  );
}
