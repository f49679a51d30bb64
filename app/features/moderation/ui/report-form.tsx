import { Form } from "@remix-run/react";
import { Button, ButtonLink, FormErrors, TextArea } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { LONGEST, type OfferedLine, type Reportable } from "../report";
import { OneLine, SharedLines } from "./shared-lines";

interface ReportFormProps {
  found: Reportable;
  /** What came back undone: what was typed and ticked, and what is wrong. */
  answered: { reason: string; also: readonly string[]; error: string | null } | null;
}

/** Asks staff to look at something: shows exactly what they will see, and lets more be added. */
export function ReportForm({ found, answered }: ReportFormProps) {
  const { common, moderation } = useMoreText();
  const { report } = moderation;
  const around = [...found.before, ...found.after];
  return (
    <Form method="post" className="col form" noValidate>
      <FormErrors errors={answered?.error ? [common.pleaseCheck] : null} />
      <section aria-labelledby="what-is-shared">
        <h2 className="h-lg" id="what-is-shared">
          {report.whatIsShared}
        </h2>
        <p className="small">{report.onlyThis}</p>
        <SharedLines lines={[found.line]} />
      </section>
      {around.length > 0 ? (
        <fieldset className="group">
          <legend className="label">
            {report.around}
            <span className="optional">{common.optional}</span>
          </legend>
          <p className="small">{report.aroundHint}</p>
          <Around lines={found.before} ticked={answered?.also ?? []} label={report.before} />
          <Around lines={found.after} ticked={answered?.also ?? []} label={report.after} />
        </fieldset>
      ) : null}
      <TextArea
        name="reason"
        label={report.reason}
        hint={report.reasonHint}
        rows={4}
        maxLength={LONGEST.reason}
        required
        defaultValue={answered?.reason ?? ""}
        errors={answered?.error ? [answered.error] : undefined}
      />
      <div className="row wrap">
        <Button variant="primary">{report.send}</Button>
        <ButtonLink to={found.back} variant="quiet">
          {common.cancel}
        </ButtonLink>
      </div>
    </Form>
  );
}

interface AroundProps {
  lines: readonly OfferedLine[];
  ticked: readonly string[];
  label: string;
}

function Around({ lines, ticked, label }: AroundProps) {
  if (lines.length === 0) return null;
  return (
    <div className="shared-around">
      <p className="meta">{label}</p>
      {lines.map((line) => (
        <label key={line.id} className="check shared-choice">
          <input
            className="box"
            type="checkbox"
            name="also"
            value={line.id}
            defaultChecked={ticked.includes(line.id)}
          />
          <span>
            <OneLine line={line} />
          </span>
        </label>
      ))}
    </div>
  );
}
