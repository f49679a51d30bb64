import { isStaff } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import type { Search } from "../asked";
import type { Counted, Hit } from "../found";
import { currentRegister, type Current } from "../register/current.server";
import { find, type Findings, type Fitting } from "../register/find";
import { fittingAt } from "./fitting.server";
import { labelsOf } from "./labels.server";
import type { Looker } from "./sight.server";

/** People on a page of the directory. */
export const PAGE = 30;

/** What a search finds, with names for what it counts. */
export interface Result {
  total: number;
  page: Hit[];
  counts: Counted[];
}

/** The circles that a searcher sits in, and those she may read. One statement. */
async function circlesOf({ id }: Looker): Promise<{ mine: string[]; readable: string[] }> {
  const [row] = await readRows<{ mine: string[]; readable: string[] }>(Prisma.sql`
    select array(select circle_id::text from circle_seat where member_id = ${id}::uuid) as mine,
      array(select circle_id::text from circle_reader where member_id = ${id}::uuid) as readable`);
  return row ?? { mine: [], readable: [] };
}

/** How often it is asked again while what fits the words and the register are of different moments. */
const ROUNDS = 3;

async function findings(
  looker: Looker,
  search: Search,
  fields: readonly string[],
  most: number,
): Promise<Findings> {
  const [circles, current] = await Promise.all([circlesOf(looker), currentRegister()]);
  const sight = { id: looker.id, isStaff: isStaff(looker), ...circles };
  const findIn = ({ register }: Current, fitting: Fitting | null) =>
    find(register, sight, search, fields, fitting, most);
  if (search.words.length === 0) return findIn(current, null);
  let found = findIn(current, await fittingAt(current.version, search));
  for (let round = 1; found.unknown > 0 && round < ROUNDS; round += 1) {
    const later = await currentRegister();
    found = findIn(later, await fittingAt(later.version, search));
  }
  return found;
}

/** The people a search finds, from its place on, one more than a page; and how many there are with each value of the fields, were it chosen too. Four statements at most. */
export async function foundPeople(
  looker: Looker,
  search: Search,
  fields: readonly string[],
): Promise<Result> {
  const { total, page, counts, witnesses } = await findings(looker, search, fields, PAGE + 1);
  return { total, page, counts: await labelsOf(looker, counts, witnesses) };
}

/** Everybody a search finds, the first so many of her order. Three statements at most. */
export async function foundIds(looker: Looker, search: Search, most: number): Promise<string[]> {
  const { page } = await findings(looker, search, [], most);
  return page.map(({ id }) => id);
}
