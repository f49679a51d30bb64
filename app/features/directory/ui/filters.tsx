import { useEffect, useRef } from "react";
import { FieldErrors, Hint } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { PlaceField } from "~/ui/place-field";
import { DISTANCES } from "../asked";
import type { Directory, Facet, FacetValue } from "../found";
import { FIND, useFinding } from "./find-form";

/** What people can be filtered by, each value with how many it would leave; ticking one finds at once, or by a button without a script. */
export function Filters({ found }: { found: Directory }) {
  const { directory } = useMoreText();
  return (
    <aside className="dir-filters" aria-label={directory.filters}>
      {found.facets.map((facet) => (
        <FacetBoxes key={facet.key} facet={facet} />
      ))}
      <Near found={found} />
      <noscript>
        <p className="dir-more">
          <button className="btn btn-plain" form={FIND}>
            {directory.show}
          </button>
        </p>
      </noscript>
    </aside>
  );
}

function FacetBoxes({ facet }: { facet: Facet }) {
  const { directory } = useMoreText();
  return (
    <fieldset>
      <legend>{facet.label ?? directory.groups[facet.key] ?? facet.key}</legend>
      {facet.values.map((one) => (
        <ValueBox key={one.value} name={facet.key} one={one} />
      ))}
    </fieldset>
  );
}

function ValueBox({ name, one }: { name: string; one: FacetValue }) {
  const { directory } = useMoreText();
  const find = useFinding();
  const box = useRef<HTMLInputElement>(null);
  const { value, label, n, chosen } = one;
  // The address decides, also on the way back; the box stays the same one and keeps the focus.
  useEffect(() => {
    if (box.current) box.current.checked = chosen;
  }, [chosen]);
  return (
    <label className="check">
      <input
        ref={box}
        className="box"
        type="checkbox"
        form={FIND}
        name={name}
        value={value}
        defaultChecked={chosen}
        onChange={find}
      />
      <span>
        <bdi>{label ?? directory.openTo[value] ?? value}</bdi>
      </span>
      <span className="meta num">{n}</span>
    </label>
  );
}

function Near({ found }: { found: Directory }) {
  const { directory } = useMoreText();
  const find = useFinding();
  const { near, km } = found.typed;
  const isUnknown = found.notes.includes("noPlace");
  return (
    <fieldset className="dir-near">
      <legend>{directory.where}</legend>
      <label htmlFor="near" className="sr">
        {directory.place}
      </label>
      <PlaceField
        id="near"
        name="near"
        form={FIND}
        defaultValue={near}
        describedBy={isUnknown ? "near-wrong near-hint" : "near-hint"}
        invalid={isUnknown}
        onPick={find}
      />
      {isUnknown ? <FieldErrors id="near-wrong" errors={[directory.notes.noPlace]} /> : null}
      <Hint id="near-hint">
        {found.near ? directory.measuredFrom({ place: found.near }) : directory.placeHint}
      </Hint>
      <label className="dir-within">
        {directory.within}
        <select name="km" form={FIND} defaultValue={km} key={km} onChange={near ? find : undefined}>
          {DISTANCES.map((one) => (
            <option key={one} value={one}>
              {directory.km({ km: one })}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
