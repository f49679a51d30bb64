import { Link } from "@remix-run/react";
import { Badge, List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import type { StaffReport } from "../report";

/** The reports of a page, each a way to its own. */
export function StaffReports({ rows, now }: { rows: readonly StaffReport[]; now: string }) {
  const { reports } = useStaffText();
  const format = useFormat();
  return (
    <List>
      {rows.map((row) => (
        <li key={row.id} className="letter-row">
          <div className="grow">
            <Link className="name" to={`/staff/reports/${row.id}`}>
              {reports.from({ name: row.reporter.name })}
            </Link>
            <p className="report-reason">{row.reason}</p>
          </div>
          <div className="letter-end">
            <time className="meta" dateTime={row.at}>
              {format.ago(row.at, now)}
            </time>
            {row.closedAt === null ? (
              <Badge tone="due">{reports.waits}</Badge>
            ) : (
              <Badge tone="moss">{reports.done}</Badge>
            )}
          </div>
        </li>
      ))}
    </List>
  );
}
