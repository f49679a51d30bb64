import { photoAddress, type Compared } from "~/features/members/door";
import { useMoreText } from "~/ui/more-text";
import { useStaffText } from "~/ui/staff-text";
import type { Keep } from "../schema";

interface FieldChoiceProps {
  field: Compared;
  ids: Record<Keep, string>;
  chosen: Keep;
}

/** What two people say in one field, of which one answer is kept. */
export function FieldChoice({ field, ids, chosen }: FieldChoiceProps) {
  const { pair: words } = useStaffText().duplicates;
  const nameOf = useFieldName();
  return (
    <fieldset className="merge-field">
      <legend className="label">{nameOf(field)}</legend>
      <div className="pair-two">
        {(["one", "other"] as const).map((side) => (
          <label key={side} className="check check-top">
            <input
              className="box"
              type="radio"
              name={`f-${field.key}`}
              value={side}
              defaultChecked={chosen === side}
            />
            <span className="merge-says">
              {field.hidden.includes(side) ? (
                <i className="meta">{words.kept}</i>
              ) : field[side] === null ? (
                <i className="meta">{words.empty}</i>
              ) : (
                <Answer field={field} id={ids[side]} text={field[side]} />
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Answer({ field, id, text }: { field: Compared; id: string; text: string }) {
  const { profiles } = useMoreText();
  if (field.key === "photo") {
    const src = photoAddress({ id, photoKey: text }, "small");
    return <img src={src ?? ""} alt={profiles.photo} width={72} height={72} />;
  }
  if (field.key === "openTo") {
    const said = new Map(Object.entries(profiles.openTo));
    return (
      <>
        {text
          .split(", ")
          .map((one) => said.get(one) ?? one)
          .join(", ")}
      </>
    );
  }
  return <bdi>{text}</bdi>;
}

/** What a field is called. */
function useFieldName(): (field: Compared) => string {
  const { people, profiles } = useMoreText();
  const names: Record<string, string> = {
    ...{ name: people.name, story: people.story, gifts: people.gifts, learning: people.learning },
    ...{ needs: people.needs, organization: people.organization, pronouns: people.pronouns },
    ...{ neighborhood: people.neighborhood, languages: people.languages, links: people.links },
    ...{ phone: people.phone, place: profiles.place, photo: profiles.photo },
    openTo: profiles.openToTitle,
  };
  return ({ key, label }) => label ?? names[key] ?? key;
}
