import { Form, useNavigate, useSubmit } from "@remix-run/react";
import { useRef } from "react";
import { LayoutGrid, List, ListFilter, Search } from "~/ui/icons";
import { Icon, Segment } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { useSuggestions } from "~/ui/use-suggestions";
import { addressOf } from "../asked";
import type { Directory } from "../found";

/** The id of the form that all fields of the directory belong to, wherever they stand. */
export const FIND = "find";

/** The id of the people who were found. */
export const FOUND = "found";

/** Sends the form as it stands, when a box is ticked; the page stays where it is. */
export function useFinding() {
  const submit = useSubmit();
  return () => {
    const form = document.getElementById(FIND);
    if (form instanceof HTMLFormElement) submit(form, { preventScrollReset: true, replace: true });
  };
}

/** The search box, how the list looks, and on a phone the way to the filters. */
export function FindForm({ found }: { found: Directory }) {
  const { directory, common } = useMoreText();
  const { typed } = found;
  const count = Object.values(typed.chosen).flat().length + (typed.near ? 1 : 0);
  const options = (
    [
      { cards: false, icon: List, label: directory.rows },
      { cards: true, icon: LayoutGrid, label: directory.cards },
    ] as const
  ).map(({ cards, icon, label }) => ({
    to: addressOf(typed, { cards }),
    current: typed.cards === cards,
    label: (
      <>
        <Icon as={icon} size="s" />
        {label}
      </>
    ),
  }));
  return (
    <>
      <input
        type="checkbox"
        id="filters-shown"
        className="dir-shown sr"
        aria-label={directory.filters}
      />
      <div className="dir-tools">
        <Form id={FIND} action="/people" role="search" className="search grow">
          <Icon as={Search} />
          <SearchBox q={typed.q} label={directory.search} />
          {typed.cards ? <input type="hidden" name="view" value="cards" /> : null}
          <button className="sr">{common.search}</button>
        </Form>
        {/* Past the filters, of which there may be dozens. */}
        <a className="skip" href={`#${FOUND}`}>
          {directory.toFound}
        </a>
        {/* The box it stands for has the name, and the keys. */}
        <label htmlFor="filters-shown" className="btn btn-plain dir-open" aria-hidden="true">
          <Icon as={ListFilter} size="s" />
          {directory.filter({ count })}
        </label>
        <Segment label={directory.view} options={options} />
      </div>
    </>
  );
}

function SearchBox({ q, label }: { q: string; label: string }) {
  const { directory } = useMoreText();
  const navigate = useNavigate();
  const find = useFinding();
  const input = useRef<HTMLInputElement>(null);
  const list = useSuggestions({
    ...{ input, from: "/people/suggest", label: directory.suggested },
    told: (count) => directory.suggestions({ count }),
    onPick({ value, to }) {
      if (to) return navigate(to);
      if (input.current) input.current.value = value;
      find();
    },
  });
  return (
    <>
      <input
        ref={input}
        className="input"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={2000}
        enterKeyHint="search"
        autoComplete="off"
        aria-label={label}
        placeholder={label}
      />
      {list}
    </>
  );
}
