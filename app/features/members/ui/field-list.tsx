import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Badge, Icon } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { ArrowDown, ArrowUp } from "~/ui/icons";
import { useStaffText } from "~/ui/staff-text";
import { SWITCHES, type FieldShape } from "../fields/field";
import type { Field } from "../profile";
import { FieldForm } from "./field-form";

interface FieldListProps {
  fields: readonly FieldShape[];
  /** The form that came back, by the key of its field. */
  answer: { key: string; lastResult: SubmissionResult<string[]> } | null;
}

/** How a field is called: by staff, or by the catalogue for a built-in one. */
export function useFieldName(): (field: Pick<FieldShape, "key" | "label">) => string {
  const { people, profiles } = useMoreText();
  return ({ key, label }) => {
    if (label !== null) return label;
    if (key === "openTo") return profiles.openToTitle;
    if (key === "place") return profiles.place;
    return people[key as Field];
  };
}

/** Every field in its order, each with its switches, the ways to move it, and the form that changes it. */
export function FieldList({ fields, answer }: FieldListProps) {
  const words = useStaffText().fields;
  const nameOf = useFieldName();
  return (
    <ol className="list field-list">
      {fields.map((field, at) => {
        const label = nameOf(field);
        const came = answer?.key === field.key ? answer.lastResult : null;
        return (
          <li key={field.key}>
            <div className="row items-start">
              <div className="grow">
                <p className="name">{label}</p>
                <p className="meta">
                  {words.kinds[field.kind]}
                  {field.builtIn ? ` · ${words.builtIn}` : null}
                </p>
                <div className="row wrap mt-1">
                  {SWITCHES.filter((name) => field[name]).map((name) => (
                    <Badge key={name}>{words.switches[name]}</Badge>
                  ))}
                </div>
              </div>
              <Mover
                field={field}
                label={label}
                isFirst={at === 0}
                isLast={at === fields.length - 1}
              />
            </div>
            <details open={came !== null}>
              <summary className="btn btn-quiet btn-s">
                {words.change}
                <span className="sr"> {label}</span>
              </summary>
              <FieldForm field={field} label={label} lastResult={came} />
            </details>
          </li>
        );
      })}
    </ol>
  );
}

interface MoverProps {
  field: FieldShape;
  label: string;
  isFirst: boolean;
  isLast: boolean;
}

function Mover({ field, label, isFirst, isLast }: MoverProps) {
  const words = useStaffText().fields;
  return (
    <Form method="post" className="row" preventScrollReset>
      <input type="hidden" name="key" value={field.key} />
      <button className="btn btn-plain btn-s" name="intent" value="up" disabled={isFirst}>
        <Icon as={ArrowUp} size="s" />
        <span className="sr">{words.up({ label })}</span>
      </button>
      <button className="btn btn-plain btn-s" name="intent" value="down" disabled={isLast}>
        <Icon as={ArrowDown} size="s" />
        <span className="sr">{words.down({ label })}</span>
      </button>
    </Form>
  );
}
