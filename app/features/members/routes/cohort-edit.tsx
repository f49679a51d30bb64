import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/door.server";
import { textFor } from "~/text/text.server";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { saveCohort } from "../cohorts/commands.server";
import { cohortOffers, loadCohortFor } from "../cohorts/queries.server";
import { cohortSchema } from "../cohorts/schema";
import { CohortForm } from "../cohorts/ui/cohort-form";

export const handle: PageHandle<{ cohort: { id: string } | null }> = {
  title: moreTitle((text, { cohort }) => (cohort ? text.cohorts.editTitle : text.cohorts.make)),
  back: ({ cohort }) => (cohort ? `/cohorts/${cohort.id}` : "/cohorts"),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const id = params["id"];
  const [cohort, offers] = await Promise.all([
    id === undefined ? null : loadCohortFor(viewer, id),
    cohortOffers(viewer),
  ]);
  return { cohort, offers };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const t = textFor(viewer.language);
  const submission = parseWithZod(await request.formData(), { schema: cohortSchema(t) });
  if (submission.status !== "success") {
    const lastResult = submission.reply({ formErrors: [t.common.pleaseCheck] });
    return data({ lastResult, changed: false }, 400);
  }
  const { id = null } = params;
  const saved = await saveCohort(
    viewer,
    id && (await loadCohortFor(viewer, id)).id,
    submission.value,
  );
  if ("id" in saved) return redirect(`/cohorts/${saved.id}`);
  const sentence = t.cohorts.errors[saved.refusal];
  const lastResult = submission.reply(
    saved.refusal === "taken" ? { fieldErrors: { name: [sentence] } } : { formErrors: [sentence] },
  );
  return data({ lastResult, changed: saved.refusal === "changed" }, 409);
}

export default function CohortEdit() {
  const { cohort, offers } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { cohorts } = useMoreText();
  return (
    <div className="page narrow">
      <h1 className="h-3xl">{cohort ? cohorts.editTitle : cohorts.make}</h1>
      {cohort ? null : <p className="lead">{cohorts.makeLead}</p>}
      <CohortForm
        cohort={cohort}
        offers={offers}
        lastResult={result?.lastResult ?? null}
        changed={result?.changed ?? false}
      />
    </div>
  );
}
