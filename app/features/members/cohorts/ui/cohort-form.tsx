import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button, FormErrors, RadioGroup, SelectField, TextArea, TextField } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { STAGES, type CohortPage } from "../cohort";
import { CohortFacts } from "./cohort-facts";

interface CohortFormProps {
  /** The one to change; null for a new one. */
  cohort: CohortPage | null;
  offers: { programs: string[]; circles: { id: string; name: string }[] };
  lastResult: SubmissionResult | null;
  /** Somebody else changed it while this was written. */
  changed: boolean;
}

interface Values {
  program: string;
  name: string;
  stage: string;
  startsOn: string;
  endsOn: string;
  place: string;
  line: string;
  circleId: string;
  staffNotes: string;
}

/** Makes or changes a cohort. Where somebody was faster, what she wrote stands beside what was typed. */
export function CohortForm({ cohort, offers, lastResult, changed }: CohortFormProps) {
  const { cohorts } = useMoreText();
  const [form, fields] = useForm<Values>({
    id: "cohort",
    lastResult,
    defaultValue: cohort
      ? {
          ...{ program: cohort.program, name: cohort.name, stage: cohort.stage },
          ...{ startsOn: cohort.startsOn ?? "", endsOn: cohort.endsOn ?? "" },
          ...{ place: cohort.place ?? "", line: cohort.line ?? "" },
          ...{ circleId: cohort.circle?.id ?? "", staffNotes: cohort.staffNotes ?? "" },
        }
      : { stage: "FORMING", program: offers.programs[0] ?? "" },
  });
  const circles = offers.circles.map(({ id, name }) => ({ value: id, label: name }));
  const began = changed ? null : lastResult?.initialValue?.["revision"];
  const revision = typeof began === "string" ? began : (cohort?.revision ?? 0);
  return (
    <Form method="post" id={form.id} className="col form" noValidate>
      <FormErrors errors={form.errors} />
      {changed && cohort ? <AsItIs cohort={cohort} /> : null}
      <input type="hidden" data-anew="" name="revision" value={revision} />
      <TextField
        field={fields.program}
        label={cohorts.program}
        hint={cohorts.programHint}
        list="programs"
      />
      <datalist id="programs">
        {offers.programs.map((program) => (
          <option key={program} value={program} />
        ))}
      </datalist>
      <TextField field={fields.name} label={cohorts.name} hint={cohorts.nameHint} />
      <RadioGroup
        field={fields.stage}
        label={cohorts.stage}
        inline
        options={STAGES.map((stage) => ({ value: stage, label: cohorts.stages[stage] }))}
      />
      <div className="cohort-days">
        <TextField field={fields.startsOn} type="date" label={cohorts.startsOn} />
        <TextField field={fields.endsOn} type="date" label={cohorts.endsOn} />
      </div>
      <TextField field={fields.place} label={cohorts.place} />
      <TextField field={fields.line} label={cohorts.line} hint={cohorts.lineHint} />
      <SelectField
        field={fields.circleId}
        label={cohorts.circle}
        options={[{ value: "", label: cohorts.noCircle }, ...circles]}
      />
      <TextArea field={fields.staffNotes} label={cohorts.notes} hint={cohorts.notesHint} rows={5} />
      <div className="row wrap acts">
        <Button>{cohorts.save}</Button>
      </div>
    </Form>
  );
}

function AsItIs({ cohort }: { cohort: CohortPage }) {
  const { cohorts } = useMoreText();
  return (
    <section className="sheet pad col">
      <h2 className="h-lg">{cohorts.now}</h2>
      <p className="strong">{cohort.name}</p>
      <CohortFacts cohort={cohort} />
      {cohort.line ? <p>{cohort.line}</p> : null}
      {cohort.staffNotes ? <p className="small cohort-notes">{cohort.staffNotes}</p> : null}
    </section>
  );
}
