import type { StatementTally } from "../db/statements.server";
import { log } from "../log.server";
import { metrics } from "../metrics.server";

interface Answered {
  method: string;
  path: string;
  status: number;
  /** performance.now() when it came. */
  began: number;
  sql: StatementTally;
}

/** Notes how a request was answered, in the metrics and in the log. */
export function noteAnswer({ method, path, status, began, sql }: Answered): void {
  const seconds = (performance.now() - began) / 1000;
  metrics.requests.observe({ method, status: `${Math.floor(status / 100)}xx` }, seconds);
  if (path.startsWith("/assets/") || path === "/healthz" || !log.isLevelEnabled("info")) return;
  log.info(
    {
      ...{ method, path, status },
      ms: Number((seconds * 1000).toFixed(1)),
      sql: sql.statements,
      sqlMs: Number(sql.ms.toFixed(1)),
    },
    "request",
  );
}
