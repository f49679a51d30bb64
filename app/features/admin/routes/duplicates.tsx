import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { sayDifferent } from "~/features/members/door.server";
import { notFound } from "~/platform/http/responses.server";
import { Empty, EndOfPage, List, Note, Tabs } from "~/ui";
import { useText } from "~/ui/i18n";
import { Check } from "~/ui/icons";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { joinedPage, waitingPage } from "../duplicates/page.server";
import { differentForm } from "../duplicates/schema";
import { ChooseTwo } from "../duplicates/ui/choose-two";
import { MergeLines } from "../duplicates/ui/merge-lines";
import { PairLine } from "../duplicates/ui/pair-line";

export const handle: PageHandle = { title: (t) => t.shell.duplicates, back: () => "/staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  const url = new URL(request.url);
  if (url.searchParams.get("show") === "joined") {
    return { ...(await joinedPage(url)), waiting: null };
  }
  const page = await waitingPage(url);
  const { first, second } = page.chosen;
  if (first.id && second.id && first.id !== second.id) {
    throw redirect(`/staff/duplicates/${first.id}/${second.id}`);
  }
  const { next, count, ...waiting } = page;
  return { merges: null, next, count, waiting };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const form = differentForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw notFound();
  await sayDifferent(viewer, form.data.one, form.data.other);
  return redirect("/staff/duplicates?done=different");
}

export default function Duplicates() {
  const { merges, waiting, next, count } = useLoaderData<typeof loader>();
  const { common } = useText();
  const { duplicates } = useStaffText();
  const isEmpty = (merges ?? waiting?.pairs ?? []).length === 0;
  return (
    <div className="page">
      <h1 className="h-3xl">{duplicates.title}</h1>
      <p className="lead">{duplicates.lead}</p>
      <Tabs
        label={duplicates.filter}
        tabs={[
          { to: "/staff/duplicates", label: duplicates.waiting, count, current: !merges },
          { to: "/staff/duplicates?show=joined", label: duplicates.joined, current: !!merges },
        ]}
      />
      {waiting?.done ? (
        <div role="status" className="staff-notes">
          <Note icon={Check}>{duplicates.differentDone}</Note>
        </div>
      ) : null}
      {isEmpty ? (
        <Empty
          title={merges ? duplicates.noneJoined : duplicates.none}
          line={merges ? undefined : duplicates.noneLine}
        />
      ) : merges ? (
        <MergeLines merges={merges} />
      ) : (
        <List className="pairs">
          {waiting?.pairs.map((pair) => (
            <PairLine key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
          ))}
        </List>
      )}
      {next ? (
        <p className="people-more">
          <Link className="btn btn-plain" to={`?${next}`}>
            {common.more}
          </Link>
        </p>
      ) : isEmpty ? null : (
        <EndOfPage>{common.theEnd}</EndOfPage>
      )}
      {waiting ? <ChooseTwo chosen={waiting.chosen} /> : null}
    </div>
  );
}
