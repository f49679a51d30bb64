import type { Viewer } from "~/features/accounts/door.server";
import type { DoorRow } from "~/features/circles/door";
import {
  firstDoorsFor,
  joinCircle,
  loadCircleFor,
  myCircles,
  requestToJoin,
} from "~/features/circles/door.server";
import type { FirstCircle, FirstDoor } from "~/features/members/door";
import type { Text } from "~/text";

function lineOf({ story }: Text["members"]["welcome"], row: DoorRow): string {
  const people = story.people({ count: row.memberCount });
  const [host] = row.hosts;
  if (!row.may.join) return story.both({ one: people, other: story.byRequest });
  return host
    ? story.both({ one: people, other: story.host({ name: host.split(" ")[0] ?? host }) })
    : people;
}

/** At most one live circle of each kind that she can come into or ask to, in words. */
export async function firstDoors(viewer: Viewer, text: Text): Promise<FirstDoor[]> {
  const rows = await firstDoorsFor(viewer);
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, name: row.name },
    line: lineOf(text.members.welcome, row),
  }));
}

/** Comes in through a door that was offered, or asks to; the circle's slug, or null when it is no door any more. */
export async function enterFirstDoor(viewer: Viewer, id: string): Promise<string | null> {
  const door = (await firstDoorsFor(viewer)).find((row) => row.id === id);
  if (!door) return null;
  const decision = door.may.join
    ? await joinCircle(viewer, id)
    : await requestToJoin(viewer, id, "");
  return decision.allowed ? door.slug : null;
}

/** Where her thread goes on: the circle she chose, else those she sits in. */
export async function firstCircles(viewer: Viewer, chosen: string | null): Promise<FirstCircle[]> {
  if (chosen) {
    const { slug, name, kind, standing } = await loadCircleFor(viewer, chosen);
    return [{ slug, name, kind, inside: standing.member }];
  }
  const circles = await myCircles(viewer.id);
  return circles.slice(0, 3).map(({ slug, name, kind }) => ({ slug, name, kind, inside: true }));
}
