import type { Tx } from "~/platform/db/db.server";
import { enqueue } from "~/platform/jobs/jobs.server";
import { gatherWordsJob } from "../jobs.server";
import { forgetProfileWords } from "../words.server";

/**
 * Lets people of an import be found by their new words a moment later. Gathering those of 20,000
 * takes longer than others should wait for the embedded database; meanwhile nobody finds them by
 * old ones. They have not come yet: only staff look for them.
 */
export async function gatherLater(tx: Tx, importId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await forgetProfileWords(tx, ids);
  await enqueue(tx, gatherWordsJob, { all: false }, { singletonKey: importId });
}
