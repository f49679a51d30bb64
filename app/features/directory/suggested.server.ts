import type { Viewer } from "~/features/accounts/door";
import { profileFields } from "~/features/members/door.server";
import type { Text } from "~/text";
import type { Suggestion } from "~/ui/suggestions";
import { suggestions } from "./queries/suggest.server";

// Values that are chosen from a list are filters already.
const TYPED = ["gifts", "neighborhood", "languages", "learning", "organization"];

/** What is suggested below the search box, in its order. Two statements. */
export async function suggestedFor(viewer: Viewer, q: string, text: Text): Promise<Suggestion[]> {
  const fields = await profileFields();
  const keys = fields
    .filter(({ key, facet }) => facet && TYPED.includes(key))
    .map(({ key }) => key);
  const found = await suggestions(viewer, q, keys);
  return found.map((one) =>
    one.is === "person"
      ? { value: one.name, label: one.name, detail: one.line, to: `/people/${one.id}` }
      : { value: one.label, label: one.label, detail: text.directory.groups[one.field] ?? null },
  );
}
