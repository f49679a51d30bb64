import { log } from "~/platform/log.server";
import { singleton } from "~/platform/singleton.server";

const underWay = singleton("after-answers", () => new Set<Promise<void>>());

// Long enough for the answer to be gone, and never the same: what is done for a known address
// shows neither in the answer's time nor in that of the next one.
const pause = () => 50 + Math.random() * 200;

/** Does work once the request is answered, so that the answer takes as long whether there is work or not. A failure is logged. */
export function afterAnswer(work: () => Promise<void>): void {
  const done = new Promise<void>((resolve) => setTimeout(resolve, pause()))
    .then(work)
    .catch((error: unknown) => log.error({ err: error }, "work after an answer failed"))
    .finally(() => underWay.delete(done));
  underWay.add(done);
}

/** Waits for all work that afterAnswer was given: before the database closes, and in tests. */
export async function answersFinished(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}
