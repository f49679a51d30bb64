import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Pencil, Search } from "~/ui/icons";
import { requireMember, requireStaff } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { ButtonLink, Empty, Note, SectionHead, Sheet, Swatch } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { removeFromCohort } from "../cohorts/commands.server";
import { runsCohorts } from "../cohorts/policy";
import { cohortPeople, loadCohortFor } from "../cohorts/queries.server";
import { peopleFrom, removalSchema } from "../cohorts/schema";
import { CohortCover } from "../cohorts/ui/cohort-cover";
import { CohortFacts } from "../cohorts/ui/cohort-facts";
import { PeopleOfCohort } from "../cohorts/ui/people-of-cohort";

/** As many are seen without looking for anybody. */
const SEEN_AT_ONCE = 12;

export const handle: PageHandle<{ cohort: { name: string } }> = {
  title: (_text, { cohort }) => cohort.name,
  back: () => "/cohorts",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const cohort = await loadCohortFor(viewer, params["id"]);
  const { searchParams } = new URL(request.url);
  const { name, id } = peopleFrom.parse(Object.fromEntries(searchParams));
  const after = name !== undefined && id ? { name, id } : null;
  const { people, next } = await cohortPeople(viewer, cohort.id, after);
  return {
    ...{ cohort, people, runs: runsCohorts(viewer) },
    more: next && new URLSearchParams(next).toString(),
    added: Math.min(100_000, Math.max(0, Math.floor(Number(searchParams.get("added")) || 0))),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const { id } = await loadCohortFor(viewer, params["id"]);
  const asked = removalSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!asked.success) throw notFound();
  await removeFromCohort(viewer, id, asked.data.memberId);
  return redirect(`/cohorts/${id}`);
}

export default function Cohort() {
  const { cohort, people, more, runs, added } = useLoaderData<typeof loader>();
  const { cohorts, common } = useMoreText();
  return (
    <div className="cohort-page">
      <CohortCover id={cohort.id} />
      <div className="page">
        <div className="row wrap">
          <h1 className="h-3xl grow">{cohort.name}</h1>
          {runs ? (
            <ButtonLink to={`/cohorts/${cohort.id}/edit`} variant="plain" icon={Pencil}>
              {cohorts.edit}
            </ButtonLink>
          ) : null}
        </div>
        <CohortFacts cohort={cohort} />
        {cohort.line ? <p className="quote mt-3">{cohort.line}</p> : null}
        {added > 0 ? <Note>{cohorts.added({ count: added })}</Note> : null}
        <div className="cohort-cols">
          <section aria-labelledby="people">
            <SectionHead id="people" title={cohorts.whoIsIn} />
            {people.length === 0 ? (
              <Empty title={cohorts.nobody} line={cohorts.nobodyLine} level={3} />
            ) : (
              <PeopleOfCohort people={people} removes={runs} />
            )}
            <p className="row wrap list-more">
              {more ? (
                <Link className="btn btn-plain" to={`?${more}`}>
                  {common.more}
                </Link>
              ) : null}
              {more !== null || people.length > SEEN_AT_ONCE ? (
                <ButtonLink to={`/people?cohort=${cohort.id}`} variant="quiet" icon={Search}>
                  {cohorts.find}
                </ButtonLink>
              ) : null}
            </p>
          </section>
          <CohortAside />
        </div>
      </div>
    </div>
  );
}

function CohortAside() {
  const { cohort, runs } = useLoaderData<typeof loader>();
  const { cohorts } = useMoreText();
  const { circle, graduation, staffNotes } = cohort;
  return (
    <aside className="col">
      {circle ? (
        <Sheet className="pad">
          <h2 className="label">{cohorts.circle}</h2>
          <p className="row">
            <Swatch kind={circle.kind} />
            <Link to={`/circles/${circle.slug}`} prefetch="intent">
              {circle.name}
            </Link>
          </p>
        </Sheet>
      ) : null}
      {graduation || runs ? (
        <p>
          <Link to={`/cohorts/${cohort.id}/graduation`} prefetch="intent">
            {graduation ? cohorts.graduation.link : cohorts.graduation.make}
          </Link>
        </p>
      ) : null}
      {runs && staffNotes ? (
        <Sheet className="pad">
          <h2 className="label">{cohorts.notes}</h2>
          <p className="small cohort-notes">{staffNotes}</p>
        </Sheet>
      ) : null}
    </aside>
  );
}
