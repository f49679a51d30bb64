import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireFreshProof, requireStaff } from "~/features/accounts/door.server";
import { mergeOf, mergePeople, sayDifferent, undoMerge } from "~/features/members/door.server";
import { notFound } from "~/platform/http/responses.server";
import { Chip, FormErrors, Note } from "~/ui";
import type { PageHandle } from "~/ui/page-handle";
import { useStaffText } from "~/ui/staff-text";
import { mergeIn, pairIn, pairPage } from "../duplicates/pair.server";
import { pairIntent } from "../duplicates/schema";
import { MergeForm } from "../duplicates/ui/merge-form";
import { MergeDone } from "../duplicates/ui/merge-done";

export const handle: PageHandle = {
  title: (t) => t.shell.duplicates,
  back: () => "/staff/duplicates",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  return pairPage(viewer, pairIn(params));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const two = pairIn(params);
  const form = await request.formData();
  const intent = pairIntent.safeParse(form.get("intent"));
  if (!intent.success) throw notFound();
  if (intent.data === "different") {
    await sayDifferent(viewer, two.one, two.other);
    return redirect("/staff/duplicates?done=different");
  }
  await requireFreshProof(request);
  const here = `/staff/duplicates/${two.one}/${two.other}`;
  if (intent.data === "undo") {
    const merge = await mergeOf(two.one, two.other);
    if (!merge) throw notFound();
    const came = await undoMerge(viewer, merge.id);
    if ("undone" in came) return redirect(here);
    return data({ refusal: came.refusal, name: merge.kept, typed: null }, 409);
  }
  const { asked, sure, typed } = mergeIn(two, form);
  if (!sure) return data({ refusal: "notSure" as const, name: "", typed }, 400);
  const came = await mergePeople(viewer, asked);
  if ("merged" in came) return redirect(here);
  return data({ refusal: came.refusal, name: came.name ?? "", typed }, 409);
}

export default function Duplicate() {
  const { merge, pair } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { duplicates } = useStaffText();
  const { refusals } = duplicates;
  const refusal = answer && answer.refusal !== "notSure" ? answer.refusal : null;
  const said = refusal && refusals[refusal];
  const errors = said ? [typeof said === "string" ? said : said({ name: answer?.name ?? "" })] : [];
  if (merge && !pair) return <MergeDone merge={merge} errors={errors} />;
  if (!pair) return null;
  return (
    <div className="page">
      <h1 className="h-3xl">{duplicates.pair.title}</h1>
      <p className="lead">{duplicates.pair.lead}</p>
      <div className="row wrap pair-why" style={{ marginTop: 12 }}>
        {pair.reasons.length === 0 && !pair.different ? (
          <span className="meta">{duplicates.noReason}</span>
        ) : null}
        {pair.reasons.map((reason) => (
          <Chip key={reason}>{duplicates.reasons[reason]}</Chip>
        ))}
      </div>
      {pair.different ? <Note>{duplicates.wasDifferent}</Note> : null}
      <FormErrors errors={errors} />
      <MergeForm
        pair={pair}
        typed={answer?.typed ?? null}
        notSure={answer?.refusal === "notSure"}
      />
      <p className="sec">
        <Link to="/staff/duplicates">{duplicates.done.back}</Link>
      </p>
    </div>
  );
}
