import { Check, Ear, Ellipsis, HandHeart, HandHelping, Trash2, Users } from "~/ui/icons";
import {
  Avatar,
  AvatarStack,
  Badge,
  Button,
  Chip,
  Cloth,
  cohortCloth,
  Count,
  Empty,
  EndOfPage,
  Icon,
  Kind,
  Note,
  Skeleton,
  StageMark,
  Swatch,
  Table,
  Time,
  WeaveProgress,
} from "~/ui";
import { Part } from "./gallery-parts";

/** Buttons in their four looks and states. */
export function ButtonsShown() {
  return (
    <Part title="Buttons">
      <div className="row wrap">
        <Button variant="primary">Yes, introduce us</Button>
        <Button>Not now</Button>
        <Button variant="quiet">I know someone</Button>
      </div>
      <div className="row wrap mt-2">
        <Button variant="danger" icon={Trash2}>
          Delete
        </Button>
        <Button disabled>Sent</Button>
        <Button icon={Ellipsis} iconOnly>
          More
        </Button>
        <Button variant="primary" small>
          Small
        </Button>
      </div>
      <div className="row wrap mt-3">
        <Button className="is-focus">In focus</Button>
        <a href="#main" className="is-focus px-1 py-0.5">
          A link in focus
        </a>
        <Button variant="primary" small pending="Sending">
          Send
        </Button>
      </div>
    </Part>
  );
}

/** Chips, badges, counts. */
export function MarksShown() {
  return (
    <Part title="Chips and badges">
      <div className="row wrap">
        <Chip>Food safety</Chip>
        <Chip match>Youth radio</Chip>
        <button className="chip" aria-pressed="true">
          All
        </button>
        <button className="chip">Bridges 5</button>
      </div>
      <div className="row wrap mt-3">
        <Badge>Host</Badge>
        <Badge tone="moss" icon={Check}>
          You said yes
        </Badge>
        <Badge tone="due">Ask</Badge>
        <Badge tone="late">8 days</Badge>
        <Badge tone="indigo">New to you</Badge>
        <Count of={4} label="4 waiting" />
      </div>
    </Part>
  );
}

/** The three kinds of circle. */
export function KindsShown() {
  return (
    <Part title="Kinds: hue, weave and word">
      <div className="col">
        <Kind kind="INTEREST">Interest circle</Kind>
        <Kind kind="NEIGHBORHOOD">Neighborhood circle</Kind>
        <Kind kind="PROJECT">Project team</Kind>
      </div>
    </Part>
  );
}

/** Faces, alone and together. */
export function PeopleShown() {
  const people = ["Luz Herrera", "Pete Kowalczyk", "Kofi Mensah", "Hana Kobayashi"];
  return (
    <Part title="People">
      <div className="row wrap row-3">
        <Avatar name="Marisol Vega" size={72} />
        <Avatar name="Luz Herrera" size={56} here />
        <Avatar name="Hana Kobayashi" size={48} />
        <Avatar name="Pilar Núñez" />
        <AvatarStack
          people={people.map((name) => ({ name }))}
          label={`${people.join(", ")} and 5 more`}
          more="and 5 more"
        />
      </div>
    </Part>
  );
}

const STAGES = [
  ["drafted", "Drafted"],
  ["waiting", "Waiting"],
  ["introduced", "Introduced"],
  ["met", "Met"],
  ["outcome", "Outcome"],
] as const;

/** The five crossings of an introduction. */
export function StagesShown() {
  return (
    <Part title="An introduction, in five crossings">
      <div className="row wrap row-4 text-indigo">
        {STAGES.map(([stage, word]) => (
          <span key={stage} className="row gap-1.5">
            <StageMark stage={stage} />
            <span className="small">{word}</span>
          </span>
        ))}
      </div>
    </Part>
  );
}

/** A line of talk and where one writes. */
export function MessageShown() {
  return (
    <Part title="Message, thread, composer">
      <div className="msg">
        <Avatar name="Kofi Mensah" />
        <div>
          <div className="msg-h">
            <a className="name" href="#main">
              Kofi Mensah
            </a>
            <Badge>Note-taker</Badge>
            <Time at="2026-11-23T09:05:00Z">9:05 am</Time>
          </div>
          <p>The 17 bus is moving its last stop. Nobody asked us.</p>
          <div className="reacts">
            <button className="react" aria-pressed="true">
              <Icon as={Ear} size="s" />I hear you<b>9</b>
            </button>
            <button className="react">
              <Icon as={Users} size="s" />
              Same here<b>4</b>
            </button>
          </div>
        </div>
      </div>
      <div className="typing my-1">
        <i />
        Luz is writing
      </div>
      <div className="composer">
        <div className="ta">Write to your neighbors</div>
        <div className="bar">
          <Button variant="quiet" icon={HandHeart}>
            Offer
          </Button>
          <Button variant="quiet" icon={HandHelping}>
            Need
          </Button>
          <Button variant="primary" small className="push">
            Send
          </Button>
        </div>
      </div>
    </Part>
  );
}

/** What grows, what is still coming, and a word to the reader. */
export function ProgressShown() {
  return (
    <Part title="Progress, loading, note">
      <WeaveProgress value={3} max={5} label="Your thread" text="3 of 5" />
      <div className="row row-3 mt-4" aria-busy="true">
        <Skeleton width={48} height={48} round />
        <span className="grow col">
          <Skeleton width="60%" />
          <Skeleton width="90%" />
        </span>
      </div>
      <div className="col mt-4">
        <Note icon={HandHeart}>Your gift fits a need in Canal Street.</Note>
        <Note kind="PROJECT">Warm Homes needs hands on Saturday.</Note>
      </div>
    </Part>
  );
}

/** Covers that cohorts get from their ids. */
export function CoversShown() {
  return (
    <Part title="Covers of cohorts">
      <div className="col">
        {["Cohort 4, 2012", "Cohort 11, 2019", "Cohort 16, 2024"].map((id) => (
          <Cloth
            key={id}
            {...cohortCloth(id)}
            w={416}
            h={48}
            t={6}
            fringe={12}
            className="w-full"
          />
        ))}
      </div>
    </Part>
  );
}

const REPORT = [
  ["NEIGHBORHOOD", "Tower Hill", 38, 11, 8],
  ["INTEREST", "Food that gathers", 64, 19, 12],
  ["PROJECT", "Night bus", 11, 4, 4],
] as const;

/** A report for staff. */
export function TableShown() {
  return (
    <Part title="Table">
      <Table
        caption="Introductions by circle"
        head={[
          { label: "Circle" },
          { label: "People", right: true },
          { label: "Asked", right: true },
          { label: "Met", right: true },
        ]}
      >
        {REPORT.map(([kind, name, people, asked, met]) => (
          <tr key={name}>
            <td>
              <Swatch kind={kind} />
              &ensp;{name}
            </td>
            <td className="r">{people}</td>
            <td className="r">{asked}</td>
            <td className="r">{met}</td>
          </tr>
        ))}
      </Table>
    </Part>
  );
}

/** A place where nothing is yet, and the end of a page. */
export function EmptyShown() {
  return (
    <Part title="Empty, and the end">
      <Empty
        level={3}
        title="No one has written yet"
        line="The first thread is the hardest. Say who you are and what brought you."
      >
        <Button variant="primary">Write the first line</Button>
      </Empty>
      <EndOfPage>That is everything. Go well.</EndOfPage>
    </Part>
  );
}
