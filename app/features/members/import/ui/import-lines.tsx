import { Link } from "@remix-run/react";
import { Badge, List, Time } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import { Dotted } from "./dotted";
import type { ImportLine } from "../queries.server";

/** Files that were brought, newest first. */
export function ImportLines({ imports }: { imports: readonly ImportLine[] }) {
  return (
    <List>
      {imports.map((line) => (
        <Line key={line.id} {...line} />
      ))}
    </List>
  );
}

function Line({ id, fileName, status, rowCount, totals, createdAt, createdBy }: ImportLine) {
  const { list, status: states } = useStaffText().imports;
  const format = useFormat();
  const told =
    status === "DONE"
      ? [
          list.created({ count: totals.CREATE }),
          ...(totals.UPDATE > 0 ? [list.updated({ count: totals.UPDATE })] : []),
        ]
      : [list.rows({ count: rowCount })];
  return (
    <li className="row wrap">
      <div className="grow">
        <Link to={`/staff/imports/${id}`} className="name" prefetch="intent">
          <bdi>{fileName}</bdi>
        </Link>
        <p className="meta">
          <Time at={createdAt.toISOString()}>{format.date(createdAt)}</Time>
          {" · "}
          <Dotted texts={[...(createdBy ? [list.by({ name: createdBy })] : []), ...told]} />
        </p>
      </div>
      <Badge {...(status === "DONE" ? { tone: "moss" as const } : {})}>{states[status]}</Badge>
    </li>
  );
}
