import { useMoreText } from "~/ui/more-text";
import type { Part } from "./edit-answer";
import { PlaceControl } from "./place-control";

/** The place she can be found near, from the gazetteer. */
export function EditPlace({ part }: { part: Part }) {
  const { profiles } = useMoreText();
  return (
    <PlaceControl name="place" label={profiles.place} hint={profiles.edit.placeHint} part={part} />
  );
}
