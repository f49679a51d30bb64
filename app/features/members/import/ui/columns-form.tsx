import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ChevronDown } from "~/ui/icons";
import { Badge, Button, FieldErrors, FormErrors, Icon, List, SectionHead } from "~/ui";
import { useText } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import { FIELDS, type Mapping } from "../fields";
import { columnName } from "../words";
import { Dotted } from "./dotted";
import { CohortQuestion, type CohortAnswer, type ProgramOption } from "./cohort-question";

/** One column of the file. */
export interface ColumnFacts {
  header: string;
  /** Up to three of its cells. */
  samples: string[];
  /** The guess wants to be looked at. */
  unsure: boolean;
}

interface ColumnsFormProps {
  columns: readonly ColumnFacts[];
  /** What the columns mean so far. */
  mapping: Mapping;
  programs: readonly ProgramOption[];
  /** Fields that staff defined. */
  defined: readonly { value: string; label: string }[];
  cohort: CohortAnswer;
  /** Sentences by the name of the field they are about. */
  errors: Readonly<Record<string, string[] | null>>;
}

/** Says what each column means and which cohort the people of the file join. */
export function ColumnsForm(props: ColumnsFormProps) {
  const { columns, mapping, programs, defined, cohort, errors } = props;
  const words = useStaffText().imports;
  const { mapping: text } = words;
  const { common } = useText();
  const wrong = Object.keys(errors).length > 0;
  return (
    <Form method="post" className="col" style={{ gap: 32 }}>
      <FormErrors errors={wrong ? [common.pleaseCheck] : null} />
      <section aria-labelledby="columns">
        <SectionHead id="columns" title={text.title} />
        <p className="small">{text.lead}</p>
        <FieldErrors id="columns-error" errors={errors["columns"] ?? []} />
        <div
          className="mt-3 hidden gap-4 border-b-2 pb-2 sm:grid sm:grid-cols-[2fr_3fr_2fr]"
          style={{ borderColor: "var(--color-ink)" }}
          aria-hidden="true"
        >
          <span className="label">{text.column}</span>
          <span className="label">{text.samples}</span>
          <span className="label">{text.means}</span>
        </div>
        <List>
          {columns.map((column, i) => (
            <ColumnRow key={i} column={column} at={i} means={mapping[i]} defined={defined} />
          ))}
        </List>
      </section>
      <section aria-labelledby="cohort">
        <CohortQuestion
          programs={programs}
          answer={cohort}
          byColumn={Object.values(mapping).includes("cohort")}
          errors={errors}
        />
      </section>
      <div className="row wrap row-4">
        <Button variant="primary" name="intent" value="columns">
          {text.tryIt}
        </Button>
        <span className="small">{text.tryHint}</span>
        <Button variant="quiet" className="push" name="intent" value="discard" formNoValidate>
          {words.one.discard}
        </Button>
      </div>
    </Form>
  );
}

/** What was typed, and what is wrong with it, when the form comes back. */
export function answered(
  start: { mapping: Mapping; cohort: CohortAnswer },
  lastResult: SubmissionResult | undefined,
): Pick<ColumnsFormProps, "mapping" | "cohort" | "errors"> {
  const typed = lastResult?.initialValue as TypedForm | null | undefined;
  if (!lastResult || !typed) return { ...start, errors: {} };
  const { columns = {}, cohort = "", ...rest } = typed;
  const mapping = Object.entries(columns).map(([key, field]) => [key.slice(1), field]);
  return {
    mapping: Object.fromEntries(mapping) as Mapping,
    cohort: { cohort, ...rest },
    errors: lastResult.error ?? {},
  };
}

interface TypedForm extends Partial<CohortAnswer> {
  columns?: Record<string, string>;
}

interface ColumnRowProps {
  column: ColumnFacts;
  at: number;
  means: Mapping[string] | undefined;
  defined: ColumnsFormProps["defined"];
}

function ColumnRow({ column, at, means, defined }: ColumnRowProps) {
  const words = useStaffText().imports;
  const { mapping: text } = words;
  const name = columnName(words, column.header, at);
  const id = `column-${at}`;
  return (
    <li className="grid items-center gap-x-4 gap-y-2 sm:grid-cols-[2fr_3fr_2fr]">
      <div className="row wrap min-w-0">
        <bdi className="strong min-w-0 break-words">{name}</bdi>
        {column.unsure ? <Badge tone="due">{text.likely}</Badge> : null}
      </div>
      <div className="small min-w-0 break-words">
        {column.samples.length === 0 ? (
          <span className="meta">{text.emptyColumn}</span>
        ) : (
          <Dotted texts={column.samples} />
        )}
      </div>
      <div>
        <label className="sr" htmlFor={id}>
          {text.meansOf({ column: name })}
        </label>
        <span className="choose">
          <select
            id={id}
            name={`columns.c${at}`}
            className="input input-s"
            defaultValue={means ?? ""}
          >
            <option value="">{text.leaveOut}</option>
            {FIELDS.map((field) => (
              <option key={field} value={field}>
                {words.fields[field]}
              </option>
            ))}
            {defined.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Icon as={ChevronDown} />
        </span>
      </div>
    </li>
  );
}
