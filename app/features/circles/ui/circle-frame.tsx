import { Archive, Pin } from "~/ui/icons";
import type { ReactNode } from "react";
import { useBlocked } from "~/features/moderation/door";
import { classes, Icon, kindClass } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import type { CircleView } from "../circle";
import { CircleAside } from "./circle-aside";
import { CircleHead } from "./circle-head";
import { useCircleLive } from "./use-circle-live";

interface CircleFrameProps {
  circle: CircleView;
  /** Members who are here now, as enterCircle gives them. */
  presentIds: readonly string[];
  /** Ids of those whom the viewer blocks: they do not count as here. */
  blocked: readonly string[];
  tab: "talk" | "members" | "about";
  /** A page of the talk that is none of its conversations. */
  beside?: boolean;
  /** The page: in Talk the log and the composer, which fill the height; otherwise what scrolls with the window. */
  children: ReactNode;
  /** Stands in the head, beside the ways to invite and to know more. */
  tools?: ReactNode;
  /** Stands above what the column at the side says of the circle. */
  asideTop?: ReactNode;
}

/** What stands around every page of a circle. Who is here and how many belong to it are live. */
export function CircleFrame(props: CircleFrameProps) {
  const { circle, presentIds, tab, beside = false, children, tools, asideTop } = props;
  const { present, memberCount } = useCircleLive(circle, presentIds);
  const blocked = useBlocked(props.blocked);
  const here = [...present].filter((id) => !blocked.has(id)).length;
  const talk = tab === "talk" && !beside;
  return (
    <div
      className={classes(
        "circle",
        kindClass(circle.kind),
        talk ? "circle-talk" : "h-auto! lg:min-h-dvh",
      )}
    >
      <CircleHead
        circle={circle}
        tab={tab}
        memberCount={memberCount}
        here={circle.standing.member ? here : 0}
        tools={tools}
      />
      <div className="talk">
        {talk ? <WhyWeMeet why={circle.why} /> : null}
        {circle.closed ? <ClosedStrip closed={circle.closed} /> : null}
        {children}
      </div>
      <CircleAside
        circle={circle}
        memberCount={memberCount}
        top={asideTop}
        roles={tab !== "about"}
      />
    </div>
  );
}

const BRIEF = 40;

function WhyWeMeet({ why }: { why: string }) {
  const { circles } = useText();
  const cut = why.length > BRIEF ? `${why.slice(0, BRIEF).replace(/[.,;:]*\s+\S*$/, "")}…` : why;
  return (
    <div className="pin">
      <Icon as={Pin} />
      <p className="grow">
        <b>{circles.whyWeMeet}</b> <span className="full">{why}</span>
        <span className="brief">{cut}</span>
      </p>
    </div>
  );
}

function ClosedStrip({ closed }: { closed: NonNullable<CircleView["closed"]> }) {
  const { circles } = useText();
  const format = useFormat();
  const date = format.date(closed.at);
  return (
    <div className="pin bg-sunk!">
      <Icon as={Archive} />
      <p className="grow">
        <b>
          {closed.by
            ? circles.closedOn({ date, name: closed.by })
            : circles.closedOnPlain({ date })}
        </b>{" "}
        {closed.note}
      </p>
    </div>
  );
}
