import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireMember, requireStaff } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { textFor } from "~/text/text.server";
import { Button, FormErrors, SectionHead, TextArea, TextField, Time } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { sayGraduation } from "../cohorts/commands.server";
import { runsCohorts } from "../cohorts/policy";
import { cohortPeople, loadCohortFor } from "../cohorts/queries.server";
import { graduationSchema } from "../cohorts/schema";
import { CohortCover } from "../cohorts/ui/cohort-cover";
import { PeopleOfCohort } from "../cohorts/ui/people-of-cohort";

export const handle: PageHandle<{ cohort: { id: string } }> = {
  title: moreTitle((text) => text.cohorts.graduation.link),
  back: ({ cohort }) => `/cohorts/${cohort.id}`,
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const cohort = await loadCohortFor(viewer, params["id"]);
  const runs = runsCohorts(viewer);
  if (!cohort.graduation && !runs) throw notFound();
  const { people, next } = await cohortPeople(viewer, cohort.id, null);
  const today = new Date().toISOString().slice(0, 10);
  return { cohort, runs, people, isMore: next !== null, today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const t = textFor(viewer.language);
  const { id } = await loadCohortFor(viewer, params["id"]);
  const submission = parseWithZod(await request.formData(), { schema: graduationSchema(t) });
  if (submission.status !== "success") return data({ lastResult: submission.reply() }, 400);
  await sayGraduation(viewer, id, submission.value);
  return redirect(`/cohorts/${id}/graduation`);
}

export default function GraduationPage() {
  const { cohort, runs, people, isMore, today } = useLoaderData<typeof loader>();
  const { cohorts, common } = useMoreText();
  const format = useFormat();
  const { graduation, name } = cohort;
  const isPast = graduation !== null && graduation.heldOn < today;
  const words = cohorts.graduation;
  return (
    <div className="cohort-page">
      <CohortCover id={cohort.id} />
      <div className="page narrow">
        <h1 className="h-3xl">{(isPast ? words.past : words.title)({ cohort: name })}</h1>
        {graduation ? (
          <>
            <p className="lead dot-sep">
              <Time at={graduation.heldOn} className="">
                {format.plainDate(graduation.heldOn)}
              </Time>
              {graduation.place ? <span>{graduation.place}</span> : null}
            </p>
            <div className="prose mt-3">
              {(graduation.words || words.nothingYet).split(/\n+/).map((paragraph, i) => (
                <p key={i}>{paragraph}</p>
              ))}
            </div>
          </>
        ) : null}
        {people.length > 0 ? (
          <section className="sec" aria-labelledby="with">
            <SectionHead id="with" title={isPast ? words.withPast : words.with} />
            <PeopleOfCohort people={people} removes={false} />
            {isMore ? (
              <p className="list-more">
                <Link to={`/cohorts/${cohort.id}`}>{common.more}</Link>
              </p>
            ) : null}
          </section>
        ) : null}
        {runs ? <GraduationForm /> : null}
      </div>
    </div>
  );
}

function GraduationForm() {
  const { cohort } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult ?? null;
  const { cohorts } = useMoreText();
  const { graduation } = cohort;
  const [form, fields] = useForm<{ heldOn: string; place: string; words: string }>({
    ...{ id: "graduation", lastResult },
    defaultValue: graduation ? { ...graduation, place: graduation.place ?? "" } : {},
  });
  return (
    <section className="sec" aria-labelledby="say">
      <SectionHead
        id="say"
        title={graduation ? cohorts.graduation.edit : cohorts.graduation.make}
      />
      <p className="hint">{cohorts.graduation.lead}</p>
      <Form method="post" id={form.id} className="col form" noValidate>
        <FormErrors errors={form.errors} />
        <TextField field={fields.heldOn} type="date" label={cohorts.graduation.heldOn} />
        <TextField field={fields.place} label={cohorts.place} />
        <TextArea
          field={fields.words}
          label={cohorts.graduation.words}
          hint={cohorts.graduation.wordsHint}
          rows={6}
        />
        <div className="row wrap acts">
          <Button>{cohorts.save}</Button>
        </div>
      </Form>
    </section>
  );
}
