import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { statementsSoFar } from "./db/statements.server";
import { sockets } from "./realtime/hub.server";
import { singleton } from "./singleton.server";

/** Everything /metrics tells. Labels are few and never ids. */
export const metrics = singleton("metrics", () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "weft_http_request_seconds",
    help: "Time to answer a request, by method and class of status",
    labelNames: ["method", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  new Gauge({
    name: "weft_sockets",
    help: "Open sockets of this process",
    registers: [registry],
    collect() {
      this.set(sockets()?.engine.clientsCount ?? 0);
    },
  });
  new Gauge({
    name: "weft_sql_statements",
    help: "SQL statements of this process since it started",
    registers: [registry],
    collect() {
      this.set(statementsSoFar().statements);
    },
  });
  return { registry, requests };
});
