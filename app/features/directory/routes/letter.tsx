import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, requireStaff } from "~/features/accounts/door.server";
import { letterReaders, staffLetterSchema, writeStaffLetter } from "~/features/members/door.server";
import { spend } from "~/platform/rate-limit.server";
import { idOfPage } from "~/platform/request-context.server";
import { textFor } from "~/text/text.server";
import { ButtonLink, Note } from "~/ui";
import { Check } from "~/ui/icons";
import { moreTitle } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { selectionSchema, sentIn } from "../schema";
import { selectedPeople } from "../selection.server";
import { LetterForm } from "../ui/letter-form";

export const handle: PageHandle = {
  title: moreTitle((text) => text.directory.selection.letter),
  back: () => "/people",
};

const LETTERS = { points: 20, seconds: 24 * 3_600 };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const params = new URL(request.url).searchParams;
  const selected = selectionSchema(params);
  const ids = await selectedPeople(viewer, selected);
  const count = await letterReaders(viewer, ids);
  return { selected, sent: sentIn(params), count, left: ids.length - count, id: idOfPage() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const form = await formOf(request);
  const t = textFor(viewer.language);
  const submission = parseWithZod(form, { schema: staffLetterSchema(t) });
  if (submission.status !== "success") return data({ lastResult: submission.reply() }, 400);
  if ((await spend("staff-letter", viewer.id, LETTERS)) > 0)
    return data(
      { lastResult: submission.reply({ formErrors: [t.besideTalk.refusals.tooFast] }) },
      429,
    );
  const ids = await selectedPeople(viewer, selectionSchema(form));
  const count = await writeStaffLetter(viewer, submission.value, ids);
  return redirect(`/people/letter?sent=${count}`);
}

export default function Letter() {
  const { selected, sent, count, left, id } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult ?? null;
  const { staffLetter } = useStaffText();
  const search = selected.search ? `?${selected.search}` : "";
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{staffLetter.title}</h1>
      {sent !== null ? (
        <div role="status" className="mt-3">
          <Note icon={Check}>
            {sent > 0 ? staffLetter.sent({ count: sent }) : staffLetter.sentToNobody}
          </Note>
        </div>
      ) : count > 0 ? (
        <>
          <p className="lead">{staffLetter.lead({ count })}</p>
          <p className="meta mt-3">
            {left > 0 ? `${staffLetter.left({ count: left })} ` : null}
            {staffLetter.paused}
          </p>
          <LetterForm id={id} count={count} selected={selected} lastResult={lastResult} />
        </>
      ) : (
        <p className="lead">{staffLetter.nobody}</p>
      )}
      <p className="row wrap mt-3">
        {sent !== null ? <ButtonLink to="/staff/outbox">{staffLetter.see}</ButtonLink> : null}
        <ButtonLink to={`/people${search}`} variant="quiet">
          {staffLetter.back}
        </ButtonLink>
      </p>
    </div>
  );
}
