import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Plus } from "~/ui/icons";
import { requireMember } from "~/features/accounts/door.server";
import { ButtonLink, Cloth, cohortCloth, Empty, ListFoot } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { runsCohorts } from "../cohorts/policy";
import { cohortList } from "../cohorts/queries.server";
import { cohortsFrom } from "../cohorts/schema";
import { CohortFacts } from "../cohorts/ui/cohort-facts";

export const handle: PageHandle = { title: moreTitle((text) => text.cohorts.title) };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const after = cohortsFrom.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { cohorts: list, next } = await cohortList(viewer, after);
  const more = next && new URLSearchParams({ ...next, startsOn: next.startsOn ?? "" }).toString();
  return { list, more, runs: runsCohorts(viewer) };
}

export default function CohortList() {
  const { list, more, runs } = useLoaderData<typeof loader>();
  const { cohorts } = useMoreText();
  return (
    <div className="page people">
      <div className="row wrap">
        <h1 className="h-3xl grow">{cohorts.title}</h1>
        {runs ? (
          <ButtonLink to="/cohorts/new" variant="plain" icon={Plus}>
            {cohorts.make}
          </ButtonLink>
        ) : null}
      </div>
      <p className="lead">{cohorts.lead}</p>
      {list.length === 0 ? (
        <Empty title={cohorts.none} line={cohorts.noneLine} />
      ) : (
        <ul className="cohort-list">
          {list.map((cohort) => (
            <li key={cohort.id}>
              <span className="cohort-cloth" aria-hidden="true">
                <Cloth {...cohortCloth(cohort.id)} w={96} h={64} t={6} />
              </span>
              <div className="min-w-0">
                <h2>
                  <Link className="name" to={`/cohorts/${cohort.id}`} prefetch="intent">
                    {cohort.name}
                  </Link>
                </h2>
                <CohortFacts cohort={cohort} />
                {cohort.line ? <p className="quote">{cohort.line}</p> : null}
              </div>
            </li>
          ))}
        </ul>
      )}
      <ListFoot to={more ? `?${more}` : null} empty={list.length === 0} />
    </div>
  );
}
