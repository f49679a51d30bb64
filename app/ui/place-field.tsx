import { useRef } from "react";
import { useMoreText } from "./more-text";
import { useSuggestions } from "./use-suggestions";

interface PlaceFieldProps {
  id: string;
  name: string;
  defaultValue: string;
  /** The form it belongs to, where it stands outside. */
  form?: string;
  describedBy?: string;
  invalid?: boolean;
  /** A place was taken from the list. */
  onPick?: () => void;
}

/** A field for a place of the gazetteer, which suggests while somebody types; its label stands elsewhere, by `id`. Any text may be sent. */
export function PlaceField(props: PlaceFieldProps) {
  const { id, name, defaultValue, form, describedBy, invalid, onPick } = props;
  const { directory } = useMoreText();
  const input = useRef<HTMLInputElement>(null);
  const list = useSuggestions({
    ...{ input, from: "/places", label: directory.suggested },
    told: (count) => directory.suggestions({ count }),
    onPick({ value }) {
      if (!input.current) return;
      input.current.value = value;
      onPick?.();
    },
  });
  return (
    <span className="suggesting block">
      <input
        ref={input}
        id={id}
        name={name}
        form={form}
        key={defaultValue}
        defaultValue={defaultValue}
        className="input"
        autoComplete="off"
        aria-describedby={describedBy}
        aria-invalid={invalid ? true : undefined}
      />
      {list}
    </span>
  );
}
