import { Link } from "@remix-run/react";
import { ArrowRight } from "~/ui/icons";
import { Cloth, Icon, Swatch, type CircleKind } from "~/ui";
import { useMoreText } from "~/ui/more-text";

export interface DoorFacts {
  kind: CircleKind;
  /** Live circles of this kind that the viewer may see. */
  all: number;
  /** Names of those she sits in, the liveliest first. */
  mine: string[];
}

const CLOTHS = {
  INTEREST: { warp: "ymymmy", weft: "mmyyn" },
  NEIGHBORHOOD: { warp: "yvvyv", weft: "vvyvi" },
  PROJECT: { warp: "wywwyn", weft: "wwyyn" },
} as const;

/** The three ways in: interests, neighborhoods, projects. */
export function Doors({ doors }: { doors: DoorFacts[] }) {
  const { common, home } = useMoreText();
  const words = {
    INTEREST: { ...home.interestDoor, long: common.interests, short: home.shortInterests },
    NEIGHBORHOOD: {
      ...home.neighborhoodDoor,
      long: common.neighborhoods,
      short: home.shortNeighborhoods,
    },
    PROJECT: { ...home.projectDoor, long: common.projects, short: home.shortProjects },
  };
  return (
    <>
      <h2 className="sr">{home.threeDoors}</h2>
      <div className="doors">
        {doors.map((door) => {
          const { title, line, long, short } = words[door.kind];
          return (
            <Link
              key={door.kind}
              to={`/circles?kind=${door.kind.toLowerCase()}`}
              prefetch="intent"
              className={`door k-${door.kind.toLowerCase()}`}
            >
              <span className="door-cloth" aria-hidden="true">
                <Cloth
                  {...CLOTHS[door.kind]}
                  kind={door.kind}
                  w={640}
                  h={40}
                  fringe={20}
                  fit="xMinYMin slice"
                />
              </span>
              <span className="door-b">
                <span className="kind">
                  <Swatch kind={door.kind} />
                  <span className="long">{long}</span>
                  <span className="brief">{short}</span>
                </span>
                <span className="h-xl door-t">{title}</span>
                <span className="small door-l">{line}</span>
                <span className="door-f">
                  <Standing door={door} />
                  <Icon as={ArrowRight} className="go" />
                </span>
              </span>
            </Link>
          );
        })}
      </div>
    </>
  );
}

function Standing({ door: { kind, all, mine } }: { door: DoorFacts }) {
  const { home } = useMoreText();
  const [first] = mine;
  if (first === undefined) return <span>{home.open({ count: all })}</span>;
  const long =
    mine.length > 1
      ? home.sitInSome({ mine: mine.length, all })
      : kind === "PROJECT"
        ? home.helpWith({ name: first })
        : home.sitIn({ name: first });
  return (
    <>
      <span className="long">{long}</span>
      <span className="brief">
        {mine.length > 1 ? home.circleCount({ count: mine.length }) : first}
      </span>
    </>
  );
}
