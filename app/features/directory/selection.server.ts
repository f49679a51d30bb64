import type { Viewer } from "~/features/accounts/door";
import { addToCohort, invitePeople, peopleCsv } from "~/features/members/door.server";
import { isRefusal } from "~/platform/http/responses.server";
import type { Text } from "~/text";
import { everybodyFound, MOST_PICKED } from "./directory.server";
import { selectionSchema, type Problem, type Selection } from "./schema";

/** As many as a private conversation takes besides her who writes. */
const MOST_WRITTEN_TO = 11;

/** What came of an act on several people: a page to go to, or a file. */
export type Outcome = { to: string } | { csv: ReadableStream | NodeJS.ReadableStream };

/** The address of the directory again, with a word about what was wrong. */
function back({ search }: Selection, problem: Problem): Outcome {
  const params = new URLSearchParams(search);
  params.set("problem", problem);
  return { to: `/people?${params.toString()}` };
}

/** The people of a selection, at most one more than can be dealt with at once. */
export const selectedPeople = async (
  viewer: Viewer,
  { all, who, search }: Pick<Selection, "all" | "who" | "search">,
): Promise<string[]> => (all ? everybodyFound(viewer, new URLSearchParams(search)) : who);

/** The address of the letter to a selection. */
function letter({ all, who, search }: Selection): Outcome {
  const asked = all
    ? [
        ["all", "on"],
        ["search", search],
      ]
    : who.map((id) => ["who", id]);
  return { to: `/people/letter?${new URLSearchParams(asked).toString()}` };
}

/** Begins a message to these people: she who writes is not one of them. */
function writing(viewer: Viewer, selection: Selection, ids: readonly string[]): Outcome {
  const others = ids.filter((id) => id !== viewer.id);
  if (others.length === 0) return back(selection, "nobody");
  if (others.length > MOST_WRITTEN_TO) return back(selection, "many");
  return { to: `/messages/new?${new URLSearchParams(others.map((id) => ["to", id])).toString()}` };
}

async function adding(viewer: Viewer, selection: Selection, ids: readonly string[]) {
  const { cohort } = selection;
  if (!cohort) return back(selection, "cohort");
  try {
    return { to: `/cohorts/${cohort}?added=${await addToCohort(viewer, cohort, ids)}` };
  } catch (error) {
    // There is none of that id.
    if (isRefusal(error)) return back(selection, "cohort");
    throw error;
  }
}

/** Does with the people of a form what staff ask: puts them into a cohort, invites them, begins a message or a letter to them, or hands them out as CSV. */
export async function actOnSelection(viewer: Viewer, form: FormData, text: Text): Promise<Outcome> {
  const selection = selectionSchema(form);
  const { intent } = selection;
  const ids = await selectedPeople(viewer, selection);
  if (ids.length === 0) return back(selection, "nobody");
  if (intent === "write") return writing(viewer, selection, ids);
  if (ids.length > MOST_PICKED) return back(selection, "crowd");
  if (intent === "letter") return letter(selection);
  if (intent === "invite") {
    const count = await invitePeople(viewer, ids);
    return { to: `/staff/invitations?done=invited&count=${count}` };
  }
  if (intent === "csv") {
    const { groups, openTo } = text.directory;
    const headerOf = (key: string) => (key === "name" ? text.people.name : (groups[key] ?? key));
    return { csv: await peopleCsv(viewer, ids, { headerOf, openTo }) };
  }
  return adding(viewer, selection, ids);
}
