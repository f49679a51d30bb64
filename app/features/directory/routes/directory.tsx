import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { isStaff } from "~/features/accounts/door";
import { requireMember } from "~/features/accounts/door.server";
import { cohortChoices } from "~/features/members/door.server";
import { limit } from "~/platform/rate-limit.server";
import { moreTitle, useMoreText } from "~/ui/more-text";
import { useLook } from "~/ui/look";
import type { PageHandle } from "~/ui/page-handle";
import { addressOf } from "../asked";
import { directoryFor } from "../directory.server";
import { problemIn } from "../schema";
import { Filters } from "../ui/filters";
import { FindForm, FOUND } from "../ui/find-form";
import { PeopleFound } from "../ui/people-found";
import { SelectionBar } from "../ui/selection-bar";

export const handle: PageHandle = { title: moreTitle((text) => text.directory.title) };

// Somebody who reads what she finds is far below it.
const BUDGET = { points: 120, seconds: 60 };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  await limit("directory", viewer.id, BUDGET);
  const params = new URL(request.url).searchParams;
  const [found, cohorts] = await Promise.all([
    directoryFor(viewer, params),
    isStaff(viewer) ? cohortChoices() : null,
  ]);
  return { found, cohorts, problem: problemIn(params) };
}

export default function DirectoryPage() {
  const { found, cohorts, problem } = useLoaderData<typeof loader>();
  const { directory, inviting } = useMoreText();
  const { invites } = useLook();
  const { typed, total } = found;
  return (
    <div className="page directory">
      <h1 className="h-3xl">{directory.title}</h1>
      <p className="lead">
        {directory.lead} <Link to="/cohorts">{directory.byCohort}</Link>
        {invites ? (
          <>
            {" · "}
            <Link to="/invite">{inviting.link}</Link>
          </>
        ) : null}
      </p>
      <FindForm found={found} />
      <div className="dir">
        <Filters found={found} />
        <section id={FOUND} tabIndex={-1} aria-label={directory.results}>
          {cohorts ? (
            <Form method="post" action="/people/selection" reloadDocument>
              <input type="hidden" name="search" value={addressOf(typed).split("?")[1] ?? ""} />
              <PeopleFound found={found} picks />
              <SelectionBar cohorts={cohorts} total={total} problem={problem} />
            </Form>
          ) : (
            <PeopleFound found={found} picks={false} />
          )}
        </section>
      </div>
    </div>
  );
}
