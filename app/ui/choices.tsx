import { Check } from "./icons";
import { useId, type InputHTMLAttributes, type ReactNode } from "react";
import { classes } from "./classes";
import { FieldErrors, Hint, wire, type FieldSource, type FieldText } from "./field";
import { Icon } from "./icon";
import { kindClass, type CircleKind } from "./kind";

interface CheckFieldProps
  extends
    Omit<FieldText, "optional" | "label">,
    Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldText> {
  label: ReactNode;
}

/** One box to tick; sends "on" unless it has a value. */
export function CheckField(props: CheckFieldProps) {
  const { label, hint, field, errors, id, name, className, defaultChecked, ...input } = props;
  const wired = wire({ field, errors, id, name, hint }, useId());
  return (
    <div className={classes("field", className)}>
      <label className="check">
        <input
          key={wired.key}
          {...input}
          {...wired.control}
          type="checkbox"
          defaultChecked={defaultChecked ?? isTicked(field, input.value)}
          className="box"
        />
        <span>{label}</span>
      </label>
      <FieldErrors id={wired.errorId} errors={wired.wrong} />
      <Hint id={wired.hintId}>{hint}</Hint>
    </div>
  );
}

/** One of a few answers, each with its own value. */
export interface Choice {
  value: string;
  label: ReactNode;
  disabled?: boolean;
}

interface GroupProps extends FieldText {
  /** The answer it starts with. */
  defaultValue?: string | readonly string[] | undefined;
}

interface RadioGroupProps extends GroupProps {
  options: readonly Choice[];
  /** Answers in a row instead of a column. */
  inline?: boolean;
}

/** A question with a few answers of which one is true. */
export function RadioGroup({ options, inline = false, ...props }: RadioGroupProps) {
  return <Boxes {...props} type="radio" options={options} inline={inline} />;
}

/** A question with a few answers of which any number are true; each ticked one sends its value under the same name. */
export function CheckGroup({ options, inline = false, ...props }: RadioGroupProps) {
  return <Boxes {...props} type="checkbox" options={options} inline={inline} />;
}

function Boxes({
  type,
  options,
  inline,
  ...props
}: RadioGroupProps & { type: "radio" | "checkbox" }) {
  const wired = wire(props, useId());
  const start = started(props.field, props.defaultValue);
  return (
    <Group {...props} wired={wired} one={type === "radio"}>
      <div className={inline ? "row wrap row-4" : undefined}>
        {options.map(({ value, label, disabled }) => (
          <label key={value} className="check">
            <input
              key={wired.key}
              className="box"
              type={type}
              name={wired.control.name}
              value={value}
              disabled={disabled}
              defaultChecked={start.includes(value)}
              {...(type === "checkbox" ? { "aria-invalid": wired.control["aria-invalid"] } : {})}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

/** One card of a choice: a name, a line about it, and the kind of circle that gives it its selvedge. */
export interface Card {
  value: string;
  title: ReactNode;
  detail?: ReactNode;
  kind?: CircleKind | "WEFT";
  /** The word of the kind, above the name. */
  kindLabel?: ReactNode;
}

interface RadioCardsProps extends GroupProps {
  cards: readonly Card[];
}

/** A choice between things that deserve a card each. */
export function RadioCards({ cards, ...props }: RadioCardsProps) {
  const wired = wire(props, useId());
  const start = started(props.field, props.defaultValue);
  return (
    <Group {...props} wired={wired} one>
      <div className="drs" data-error={wired.wrong.length > 0 ? "" : undefined}>
        {cards.map((card) => (
          <label key={card.value} className={classes("dr", kindClass(card.kind ?? "WEFT"))}>
            <input
              key={wired.key}
              type="radio"
              name={wired.control.name}
              value={card.value}
              defaultChecked={start.includes(card.value)}
            />
            <span className="selvedge selvedge-y" />
            <span className="dr-b">
              {card.kindLabel ? <span className="kind">{card.kindLabel}</span> : null}
              <span className="name">{card.title}</span>
              {card.detail ? <span className="small">{card.detail}</span> : null}
            </span>
            <span className="tick">
              <Icon as={Check} />
            </span>
          </label>
        ))}
      </div>
    </Group>
  );
}

interface GroupFrameProps extends GroupProps {
  wired: ReturnType<typeof wire>;
  /** Whether only one of the answers is true. */
  one: boolean;
  children: ReactNode;
}

function Group({ wired, one, label, hint, optional, className, children }: GroupFrameProps) {
  return (
    <fieldset
      id={wired.control.id}
      className={classes("group", className)}
      aria-describedby={wired.control["aria-describedby"]}
      {...(one ? { role: "radiogroup", "aria-invalid": wired.control["aria-invalid"] } : {})}
    >
      <legend className="label">
        {label}
        {optional ? <span className="optional">{optional}</span> : null}
      </legend>
      {children}
      <FieldErrors id={wired.errorId} errors={wired.wrong} />
      <Hint id={wired.hintId}>{hint}</Hint>
    </fieldset>
  );
}

function started(field: FieldSource | undefined, given: GroupProps["defaultValue"]): string[] {
  const start = given ?? field?.initialValue;
  return (Array.isArray(start) ? start : [start]).filter((value) => typeof value === "string");
}

const isTicked = (field: FieldSource | undefined, value: unknown) =>
  field?.initialValue !== undefined &&
  started(field, undefined).includes(typeof value === "string" ? value : "on");
