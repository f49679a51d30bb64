import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { limit } from "~/platform/rate-limit.server";
import { useText } from "~/ui/i18n";
import type { PageHandle } from "~/ui/page-handle";
import { directoryFor } from "../directory.server";
import { Filters } from "../ui/filters";
import { FindForm } from "../ui/find-form";
import { PeopleFound } from "../ui/people-found";

export const handle: PageHandle = { title: (text) => text.directory.title };

// Somebody who reads what she finds is far below it.
const BUDGET = { points: 120, seconds: 60 };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  await limit("directory", viewer.id, BUDGET);
  return { found: await directoryFor(viewer, new URL(request.url).searchParams) };
}

export default function DirectoryPage() {
  const { found } = useLoaderData<typeof loader>();
  const { directory } = useText();
  return (
    <div className="page directory">
      <h1 className="h-3xl">{directory.title}</h1>
      <p className="lead">
        {directory.lead} <Link to="/cohorts">{directory.byCohort}</Link>
      </p>
      <FindForm found={found} />
      <div className="dir">
        <Filters found={found} />
        <section aria-label={directory.results}>
          <PeopleFound found={found} picks={false} />
        </section>
      </div>
    </div>
  );
}
