import { List, Table, Badge } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import type { ShownRow } from "../queries.server";
import { Dotted } from "./dotted";
import { changedText, reasonText, type ImportText } from "../words";

/** Whether the rows are still to be written, are written, or were taken back. */
export type RowTense = "ahead" | "done" | "undone";

interface RowListProps {
  rows: readonly ShownRow[];
  tense: RowTense;
}

/** Rows of a file and what becomes of them: a table, and on a phone a list with the same facts. */
export function RowList({ rows, tense }: RowListProps) {
  const { rows: text } = useStaffText().imports;
  return (
    <>
      <div className="hidden sm:block">
        <Table
          caption={text.title}
          head={[
            { label: text.row, right: true },
            { label: text.name },
            { label: text.email },
            { label: text.what },
            { label: text.why },
          ]}
        >
          {rows.map((row) => (
            <TableRow key={row.line} row={row} tense={tense} />
          ))}
        </Table>
      </div>
      <List className="sm:hidden">
        {rows.map((row) => (
          <ListRow key={row.line} row={row} tense={tense} />
        ))}
      </List>
    </>
  );
}

interface RowProps {
  row: ShownRow;
  tense: RowTense;
}

function TableRow({ row, tense }: RowProps) {
  const { number } = useFormat();
  return (
    <tr>
      <td className="r align-top">{number(row.line)}</td>
      <td className="max-w-[220px] align-top break-words">
        <bdi className="strong">{row.name}</bdi>
      </td>
      <td className="max-w-[260px] align-top [overflow-wrap:anywhere]">
        <bdi>{row.email}</bdi>
      </td>
      <td className="align-top">
        <Outcome row={row} tense={tense} />
      </td>
      <td className="min-w-[240px] align-top">
        <Why row={row} />
      </td>
    </tr>
  );
}

function ListRow({ row, tense }: RowProps) {
  const { rows: text } = useStaffText().imports;
  return (
    <li className="col" style={{ gap: 4 }}>
      <p className="row wrap">
        <bdi className="strong min-w-0 break-words">{row.name || row.email}</bdi>
        <Outcome row={row} tense={tense} />
      </p>
      <p className="meta">
        <Dotted texts={[text.rowNumber({ row: row.line }), ...(row.name ? [row.email] : [])]} />
      </p>
      <Why row={row} />
    </li>
  );
}

const TONES = { CREATE: "moss", UPDATE: "indigo", SKIP: "walnut", ERROR: "late" } as const;

function Outcome({ row, tense }: RowProps) {
  const { rows: text } = useStaffText().imports;
  if (tense === "undone") return <Badge>{text.stays}</Badge>;
  const said = {
    CREATE: tense === "ahead" ? text.willCREATE : text.didCREATE,
    UPDATE: tense === "ahead" ? text.willUPDATE : text.didUPDATE,
    SKIP: text.willSKIP,
    ERROR: text.willERROR,
  };
  return <Badge tone={TONES[row.outcome]}>{said[row.outcome]}</Badge>;
}

function Why({ row }: { row: ShownRow }) {
  const words = useStaffText().imports;
  const sentences = [
    ...row.reasons.map((reason) => reasonText(words, reason)),
    ...changesOf(words, row),
  ];
  return sentences.length > 0 ? (
    <ul className="small">
      {sentences.map((sentence) => (
        <li key={sentence} className="break-words">
          {sentence}
        </li>
      ))}
    </ul>
  ) : null;
}

function changesOf(words: ImportText, row: ShownRow): string[] {
  if (row.outcome !== "UPDATE") return [];
  if (row.changes.length === 0) return [words.rows.joins];
  return row.changes.map(({ field, from, to }) =>
    words.rows.change({ field: changedText(words, field), from, to }),
  );
}
