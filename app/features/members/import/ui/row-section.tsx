import { Link } from "@remix-run/react";
import { SectionHead, Tabs } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import type { RowFilter, ShownRow } from "../queries.server";
import type { Totals } from "../stored-plan";
import { RowList, type RowTense } from "./row-list";

interface RowSectionProps {
  rows: readonly ShownRow[];
  /** The last line shown, when more follow. */
  more: number | null;
  only: RowFilter | null;
  /** The rows begin somewhere in the middle. */
  inside: boolean;
  totals: Totals;
  tense: RowTense;
}

/** Row by row, one outcome at a time, fifty on a page. */
export function RowSection({ rows, more, only, inside, totals, tense }: RowSectionProps) {
  const { rows: text } = useStaffText().imports;
  const { number } = useFormat();
  const kinds = (["CREATE", "UPDATE", "SKIP", "ERROR", "REMARKED"] as const).filter(
    (kind) => totals[kind] > 0,
  );
  const path = (kind: RowFilter | null, after?: number) => {
    const query = new URLSearchParams();
    if (kind) query.set("only", kind);
    if (after !== undefined) query.set("after", String(after));
    return query.size > 0 ? `?${query.toString()}` : ".";
  };
  return (
    <section aria-labelledby="rows">
      <SectionHead id="rows" title={text.title} />
      {tense === "undone" ? null : (
        <Tabs
          label={text.filter}
          tabs={[
            { to: path(null), label: text.all, current: only === null },
            ...kinds.map((kind) => ({
              to: path(kind),
              label: (
                <>
                  {text[kind]} <small>{number(totals[kind])}</small>
                </>
              ),
              current: only === kind,
            })),
          ]}
        />
      )}
      {rows.length > 0 ? (
        <RowList rows={rows} tense={tense} />
      ) : (
        <p className="small mt-4">{text.none}</p>
      )}
      <p className="row wrap mt-5">
        {inside ? (
          <Link className="btn btn-plain" to={path(only)} preventScrollReset>
            {text.first}
          </Link>
        ) : null}
        {more === null ? null : (
          <Link className="btn btn-plain" to={path(only, more)} preventScrollReset>
            {text.next}
          </Link>
        )}
      </p>
    </section>
  );
}
