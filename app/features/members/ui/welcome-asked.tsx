import { useMoreText } from "~/ui/more-text";
import type { FieldShape } from "../fields/field";
import type { Part } from "./edit-answer";
import { Defined, OpenTo, Sees } from "./edit-controls";
import { EditPlace } from "./edit-place";
import { useFieldLabel } from "./missing-note";

interface WelcomeAskedProps {
  fields: readonly FieldShape[];
  part: Part;
}

/** What this community asks everybody for, beside what every profile has: it can be left empty, and filled in later. */
export function WelcomeAsked({ fields, part }: WelcomeAskedProps) {
  const { known } = useMoreText().members.welcome;
  const labelOf = useFieldLabel();
  if (fields.length === 0) return null;
  return (
    <section className="col wl-known" aria-labelledby="asked-of-everybody">
      <h2 className="h-xl" id="asked-of-everybody">
        {known.asked}
      </h2>
      <p className="small">{known.askedLine}</p>
      {fields.map((field) => (
        <div key={field.key} className="field-seen">
          <AskedField field={field} part={part} />
          <Sees of={field.key} label={labelOf(field)} part={part} />
        </div>
      ))}
    </section>
  );
}

function AskedField({ field, part }: { field: FieldShape; part: Part }) {
  if (field.key === "place") return <EditPlace part={part} />;
  if (field.key === "openTo") return <OpenTo part={part} />;
  return <Defined field={field} part={part} />;
}
