import { Link } from "@remix-run/react";
import { HandHelping } from "~/ui/icons";
import { ButtonLink, Empty, EndOfPage, Note } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { addressOf, SORTS, USUAL_DISTANCE } from "../asked";
import type { Directory } from "../found";
import { FIND, useFinding } from "./find-form";
import { PersonFound } from "./person-found";

/** Who was found: how many, in which order, what could not be taken as it was asked, and the people. */
export function PeopleFound({ found, picks }: { found: Directory; picks: boolean }) {
  const { directory, common } = useMoreText();
  const { people, typed, next } = found;
  return (
    <>
      <Head found={found} />
      <Notes found={found} />
      {people.length === 0 ? (
        <Nobody found={found} />
      ) : (
        <ul className={typed.cards ? "dir-cards" : undefined}>
          {people.map((person) => (
            <PersonFound key={person.id} person={person} names={found.fieldNames} picks={picks} />
          ))}
        </ul>
      )}
      {next ? (
        <p className="dir-more">
          <Link className="btn btn-plain" to={next}>
            {directory.more}
          </Link>
        </p>
      ) : people.length > 0 ? (
        <EndOfPage>{common.theEnd}</EndOfPage>
      ) : null}
    </>
  );
}

function Head({ found }: { found: Directory }) {
  const { directory } = useMoreText();
  const find = useFinding();
  const { total, typed, sort } = found;
  const words = found.instead ?? typed.q;
  const sorts = SORTS.filter((one) => one !== "relevance" || typed.q !== "");
  return (
    <div className="dir-head">
      <div role="status">
        <h2 className="strong">
          {words ? directory.totalFor({ count: total, words }) : directory.total({ count: total })}
        </h2>
      </div>
      {total > 0 ? (
        <label className="dir-sort">
          <span className="sr">{directory.sortedBy}</span>
          {/* An order that nobody chose stays out of the address: other words may want another. */}
          <select
            name="sort"
            form={FIND}
            defaultValue={typed.sort ? sort : ""}
            key={`${sort} ${typed.sort ?? ""}`}
            onChange={find}
          >
            {sorts.map((one) => (
              <option key={one} value={one === sort && !typed.sort ? "" : one}>
                {directory.sorts[one]}
              </option>
            ))}
          </select>
        </label>
      ) : typed.sort ? (
        <input type="hidden" name="sort" form={FIND} value={typed.sort} />
      ) : null}
    </div>
  );
}

function Notes({ found }: { found: Directory }) {
  const { directory } = useMoreText();
  const notes = found.notes.filter((note) => note !== "noPlace");
  if (notes.length === 0 && !found.instead) return null;
  return (
    <div className="dir-notes" role="status">
      {notes.map((note) => (
        <Note key={note}>{directory.notes[note]}</Note>
      ))}
      {found.instead ? (
        <Note>{directory.instead({ typed: found.typed.q, words: found.instead })}</Note>
      ) : null}
    </div>
  );
}

function Nobody({ found }: { found: Directory }) {
  const { directory } = useMoreText();
  const { typed, needTo } = found;
  const isFiltered = Object.keys(typed.chosen).length > 0 || typed.near !== "";
  const none = { chosen: {}, near: "", km: USUAL_DISTANCE };
  return (
    <Empty
      title={directory.nobody}
      line={isFiltered ? directory.nobodyFiltered : directory.nobodyLine}
    >
      <div className="row wrap dir-none">
        {typed.q ? (
          <ButtonLink to={needTo} variant="primary" icon={HandHelping}>
            {directory.postNeed}
          </ButtonLink>
        ) : null}
        <ButtonLink to={isFiltered && typed.q ? addressOf(typed, none) : "/people"} variant="plain">
          {isFiltered && typed.q ? directory.withoutFilters : directory.clear}
        </ButtonLink>
      </div>
    </Empty>
  );
}
