import { List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { OwnReport } from "../report";
import { SharedLines } from "./shared-lines";

/** What somebody asked staff to look at, and what they answered. */
export function OwnReports({ reports, now }: { reports: readonly OwnReport[]; now: string }) {
  return (
    <List>
      {reports.map((report) => (
        <li key={report.id}>
          <OneReport report={report} now={now} />
        </li>
      ))}
    </List>
  );
}

function OneReport({ report, now }: { report: OwnReport; now: string }) {
  const { moderation } = useMoreText();
  const format = useFormat();
  return (
    <div className="col own-report">
      <p className="meta">
        {moderation.report.sentOn({ date: format.relativeDay(report.at, now) })}
      </p>
      <p>{report.reason}</p>
      <details>
        <summary>{moderation.report.seeShared}</summary>
        <SharedLines lines={report.shared} />
      </details>
      {report.answer === null ? (
        <p className="small">{moderation.report.waits}</p>
      ) : (
        <div className="quote own-answer">
          <p className="meta">{moderation.report.answered}</p>
          <p>{report.answer}</p>
        </div>
      )}
    </div>
  );
}
