import { SearchForm, Tabs } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { KINDS, type CircleKind } from "../circle";
import { doorWord } from "./kind-words";

interface DoorSearchProps {
  kind: CircleKind | null;
  q: string;
}

const address = (kind: CircleKind | null, q: string) => {
  const params = new URLSearchParams();
  if (kind) params.set("kind", kind.toLowerCase());
  if (q) params.set("q", q);
  const query = params.toString();
  return query ? `/circles?${query}` : "/circles";
};

/** The three doors as tabs, and a search among what is behind them. */
export function DoorSearch({ kind, q }: DoorSearchProps) {
  const { circleCare, common } = useMoreText();
  return (
    <>
      <SearchForm
        action="/circles"
        {...{ q, submit: common.search }}
        label={circleCare.searchLabel}
        placeholder={circleCare.searchHint}
      >
        {kind ? <input type="hidden" name="kind" value={kind.toLowerCase()} /> : null}
      </SearchForm>
      <Tabs
        label={circleCare.doors}
        tabs={[null, ...KINDS].map((door) => ({
          to: address(door, q),
          label: door ? doorWord(common, door) : circleCare.everyDoor,
          current: door === kind,
        }))}
      />
    </>
  );
}
