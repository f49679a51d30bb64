import type { Viewer } from "~/features/accounts/door.server";
import { db } from "~/platform/db/db.server";
import { conversationOfTwo } from "./commands/private.server";
import { canWriteFirst } from "./policy";
import { MOST_PEOPLE, type FoundPerson, type Somebody } from "./private";
import { peopleToWriteTo, standingsTowards } from "./queries/contact.server";

interface Asked {
  to: readonly string[];
  q: string;
  /** Others may still be chosen: one who is not alone for good leads nowhere yet. */
  choosing: boolean;
}

/** What the page that begins a private conversation shows: those chosen so far, the names of those who cannot be, and who was found. For one person she has a conversation with, that one, unless others may be chosen. Three statements. */
export async function newPrivateFor(
  viewer: Viewer,
  { to, q, choosing }: Asked,
): Promise<
  | { conversationId: string }
  | {
      chosen: Somebody[];
      shut: string[];
      matches: FoundPerson[];
      /** The conversation with the only one who is chosen, where there is one. */
      theirs: string | null;
    }
> {
  const ids = [...new Set(to)].filter((id) => id !== viewer.id).slice(0, MOST_PEOPLE - 1);
  const [only] = ids;
  const theirs = ids.length === 1 && only ? await conversationOfTwo(db, viewer.id, only) : null;
  if (theirs && q === "" && !choosing) return { conversationId: theirs };
  const [standings, matches] = await Promise.all([
    standingsTowards(viewer.id, ids),
    peopleToWriteTo(viewer.id, q, ids),
  ]);
  // Whom she may not see is as good as not there.
  const known = ids.flatMap((id) => standings.get(id) ?? []).filter(({ facts }) => facts.claimed);
  const isOpen = ({ facts }: (typeof known)[number]) => canWriteFirst(facts).allowed;
  return {
    theirs,
    chosen: known.filter(isOpen).map(({ id, name }) => ({ id, name })),
    shut: known.filter((one) => !isOpen(one)).map(({ name }) => name),
    matches: ids.length < MOST_PEOPLE - 1 ? matches : [],
  };
}
