import { beforeAll, beforeEach } from "vitest";
import { database } from "~/platform/db/db.server";
import { prepareJobs } from "~/platform/jobs/jobs.server";

/** Gives the tests of a file open, empty queues: what they enqueue waits until `runJobsNow()`. Call it beside useDatabase(). */
export function useJobs(): void {
  beforeAll(() => prepareJobs());
  beforeEach(async () => void (await database.executeSql("delete from pgboss.job")));
}
