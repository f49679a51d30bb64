import type { ReactNode } from "react";
import { FieldErrors, SelectField, TextField } from "~/ui";
import { useStaffText } from "~/ui/staff-text";

/** A program and its cohorts. */
export interface ProgramOption {
  id: string;
  name: string;
  cohorts: { id: string; name: string }[];
}

/** The question as it was answered so far. */
export interface CohortAnswer {
  cohort: string;
  cohortId?: string | undefined;
  newCohort?: string | undefined;
  programId?: string | undefined;
  newProgram?: string | undefined;
}

interface CohortQuestionProps {
  programs: readonly ProgramOption[];
  answer: CohortAnswer;
  /** A column of the file means the cohort. */
  byColumn: boolean;
  errors: Readonly<Record<string, string[] | null>>;
}

/** Which cohort everybody in the file belongs to: all of it works without a script. */
export function CohortQuestion({ programs, answer, byColumn, errors }: CohortQuestionProps) {
  const { mapping: text } = useStaffText().imports;
  const cohorts = programs.flatMap(({ name, cohorts: own }) =>
    own.map((cohort) => ({ value: cohort.id, label: `${cohort.name} · ${name}` })),
  );
  const choose = { value: "", label: text.choose };
  const option = (value: string, label: string, inside: ReactNode = null) => (
    <Option value={value} label={label} checked={answer.cohort === value}>
      {inside}
    </Option>
  );
  return (
    <fieldset className="col min-w-0" style={{ gap: 4 }}>
      <legend className="h-xl mb-3" id="cohort">
        {text.cohortTitle}
      </legend>
      <FieldErrors id="cohort-error" errors={errors["cohort"] ?? []} />
      {cohorts.length > 0
        ? option(
            "one",
            text.cohortOne,
            <SelectField
              label={text.cohortOneLabel}
              name="cohortId"
              options={[choose, ...cohorts]}
              defaultValue={answer.cohortId}
              errors={errors["cohortId"] ?? []}
            />,
          )
        : null}
      {option(
        "new",
        text.cohortNew,
        <TextField
          label={text.cohortNewLabel}
          name="newCohort"
          defaultValue={answer.newCohort}
          errors={errors["newCohort"] ?? []}
        />,
      )}
      {byColumn || answer.cohort === "column" ? option("column", text.cohortColumn) : null}
      {option("none", text.cohortNone)}
      <ProgramQuestion programs={programs} answer={answer} errors={errors} />
    </fieldset>
  );
}

interface OptionProps {
  value: string;
  label: string;
  checked: boolean;
  children: ReactNode;
}

function Option({ value, label, checked, children }: OptionProps) {
  return (
    <div>
      <label className="check">
        <input
          className="box"
          type="radio"
          name="cohort"
          value={value}
          defaultChecked={checked}
          required
        />
        <span>{label}</span>
      </label>
      {children ? <div className="mb-3 ml-[34px] max-w-[420px]">{children}</div> : null}
    </div>
  );
}

/** The program that new cohorts belong to, whichever way they come. */
function ProgramQuestion({
  programs,
  answer,
  errors,
}: Pick<CohortQuestionProps, "programs" | "answer" | "errors">) {
  const { mapping: text } = useStaffText().imports;
  return (
    <div className="mt-3 grid max-w-[760px] gap-4 sm:grid-cols-2">
      {programs.length > 0 ? (
        <SelectField
          label={text.program}
          name="programId"
          options={[
            { value: "", label: text.programNew },
            ...programs.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={answer.programId ?? programs[0]?.id}
        />
      ) : null}
      <TextField
        label={text.programNewLabel}
        hint={text.programHint}
        name="newProgram"
        defaultValue={answer.newProgram}
        errors={errors["newProgram"] ?? []}
      />
    </div>
  );
}
