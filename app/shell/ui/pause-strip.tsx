import { Link } from "@remix-run/react";
import { useFormat, useText } from "~/ui/i18n";

/** Tells somebody who pauses that she does; nobody else sees it. */
export function PauseStrip({ until }: { until: string | null }) {
  const { pause } = useText().going;
  const format = useFormat();
  return (
    <div className="strip">
      <span>
        {until ? pause.stripUntil({ date: format.plainDate(until) }) : pause.strip}{" "}
        <Link to="/settings/pause">{pause.stripLink}</Link>
      </span>
    </div>
  );
}
