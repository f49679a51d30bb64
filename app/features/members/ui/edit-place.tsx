import { FieldErrors, Hint } from "~/ui";
import { useText } from "~/ui/i18n";
import { PlaceField } from "~/ui/place-field";
import type { Part } from "./edit-answer";

/** The place she can be found near, from the gazetteer. */
export function EditPlace({ part }: { part: Part }) {
  const { profiles } = useText();
  const errors = part.errors("place") ?? [];
  return (
    <div className="field">
      <label className="label" htmlFor="edit-place">
        {profiles.place}
      </label>
      <PlaceField
        id="edit-place"
        name="place"
        defaultValue={part.start("place")}
        invalid={errors.length > 0}
        describedBy={errors.length > 0 ? "edit-place-error edit-place-hint" : "edit-place-hint"}
      />
      <FieldErrors id="edit-place-error" errors={errors} />
      <Hint id="edit-place-hint">{profiles.edit.placeHint}</Hint>
    </div>
  );
}
