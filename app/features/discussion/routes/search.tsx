import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "~/features/accounts/door.server";
import { limit } from "~/platform/rate-limit.server";
import { Tabs } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import type { WrongFields } from "../search/found";
import { circlesToSearch, foundMessages } from "../search/queries.server";
import { askedOf } from "../search/schema";
import { Results } from "../search/ui/results";
import { SearchForm } from "../search/ui/search-form";

// Somebody who reads what she finds is far below it.
const BUDGET = { points: 60, seconds: 60 };

export const handle: PageHandle = { title: moreTitle((text) => text.search.title) };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const { typed, wrong, search } = askedOf(new URL(request.url).searchParams, viewer.timeZone);
  if (search) await limit("search", viewer.id, BUDGET);
  const [circles, found] = await Promise.all([
    circlesToSearch(viewer.id, typed.circle),
    search && foundMessages(viewer.id, search),
  ]);
  return { typed, wrong, circles, found, now: new Date().toISOString() };
}

// A long text is cut and looked for; a day that cannot be read is to be mended first.
const isWrong = ({ from, to }: WrongFields) => from !== undefined || to !== undefined;

export default function SearchPage() {
  const { typed, wrong, circles, found, now } = useLoaderData<typeof loader>();
  const { search } = useMoreText();
  const people = typed.q ? `/people?${new URLSearchParams({ q: typed.q }).toString()}` : "/people";
  return (
    <div className="page people">
      <h1 className="h-3xl">{search.title}</h1>
      <div className="search-kinds">
        <Tabs
          label={search.lookFor}
          tabs={[
            { to: "/search", label: search.messages, current: true },
            { to: people, label: search.people, current: false },
          ]}
        />
      </div>
      <SearchForm typed={typed} wrong={wrong} circles={circles} />
      {isWrong(wrong) ? null : <Results typed={typed} found={found} now={now} />}
    </div>
  );
}
