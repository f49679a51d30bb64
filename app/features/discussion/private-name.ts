import type { Text } from "~/text";
import type { Somebody } from "./private";

const NAMED = 3;

const firstName = ({ name }: Somebody): string => name.split(" ")[0] ?? name;

/** What a private conversation is called for one of its people: its title, or the others; `list` joins names as her language does. */
export function privateName(
  { alone, others }: Text["messages"],
  list: (names: readonly string[]) => string,
  { title, people }: { title: string | null; people: readonly Somebody[] },
): string {
  const [only] = people;
  if (title !== null) return title;
  if (!only) return alone;
  if (people.length === 1) return only.name;
  if (people.length <= NAMED) return list(people.map(firstName));
  const named = people.slice(0, NAMED - 1).map(firstName);
  return list([...named, others({ count: people.length - named.length })]);
}
