import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { sayDifferent } from "~/features/members/door.server";
import { notFound } from "~/platform/http/responses.server";
import { Empty, EndOfPage, List, Note } from "~/ui";
import { useText } from "~/ui/i18n";
import { Check } from "~/ui/icons";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { waitingPage } from "../duplicates/page.server";
import { differentForm } from "../duplicates/schema";
import { ChooseTwo } from "../duplicates/ui/choose-two";
import { PairLine } from "../duplicates/ui/pair-line";

export const handle: PageHandle = { title: (t) => t.shell.duplicates, back: () => "/staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  const page = await waitingPage(new URL(request.url));
  const { first, second } = page.chosen;
  if (first.id && second.id && first.id !== second.id) {
    throw redirect(`/staff/duplicates/${first.id}/${second.id}`);
  }
  return page;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const form = differentForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw notFound();
  await sayDifferent(viewer, form.data.one, form.data.other);
  return redirect("/staff/duplicates?done=different");
}

export default function Duplicates() {
  const { pairs, next, chosen, done } = useLoaderData<typeof loader>();
  const { common } = useText();
  const { duplicates } = useStaffText();
  return (
    <div className="page">
      <h1 className="h-3xl">{duplicates.title}</h1>
      <p className="lead">{duplicates.lead}</p>
      {done ? (
        <div role="status" className="staff-notes">
          <Note icon={Check}>{duplicates.differentDone}</Note>
        </div>
      ) : null}
      {pairs.length === 0 ? (
        <Empty title={duplicates.none} line={duplicates.noneLine} />
      ) : (
        <List className="pairs">
          {pairs.map((pair) => (
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
      ) : pairs.length > 0 ? (
        <EndOfPage>{common.theEnd}</EndOfPage>
      ) : null}
      <ChooseTwo chosen={chosen} />
    </div>
  );
}
