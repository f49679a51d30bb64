import { Link } from "@remix-run/react";
import { useFormat, useText } from "~/ui/i18n";

/** Tells somebody who pauses that she does; nobody else sees it. */
export function PauseStrip({ until }: { until: string | null }) {
  const { pausing } = useText().shell;
  const format = useFormat();
  return (
    <div className="strip">
      <span>
        {until ? pausing.until({ date: format.plainDate(until) }) : pausing.now}{" "}
        <Link to="/settings/pause">{pausing.link}</Link>
      </span>
    </div>
  );
}
