import { Link } from "@remix-run/react";
import { Info, Search, UserRoundPlus } from "~/ui/icons";
import type { ReactNode } from "react";
import { AvatarStack, ButtonLink, Icon, Selvedge, Swatch, Tabs } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import { circlePath, insiders, type CircleView } from "../circle";
import { kindWord } from "./kind-words";

const FACES = 5;

interface CircleHeadProps {
  circle: CircleView;
  tab: "talk" | "members" | "about";
  memberCount: number;
  here: number;
  tools?: ReactNode;
}

/** The top of a circle: its selvedge, its name, who is there, and its parts. */
export function CircleHead({ circle, tab, memberCount, here, tools }: CircleHeadProps) {
  const { circles } = useText();
  return (
    <div className="c-head">
      <Selvedge />
      <div className="c-top">
        <span className="only-desk">
          <Swatch kind={circle.kind} large />
        </span>
        <div className="grow">
          <h1 className="h-2xl c-name">{circle.name}</h1>
          <Counts kind={circle.kind} memberCount={memberCount} here={here} />
        </div>
        <Faces circle={circle} />
        {circle.may.invite ? (
          <ButtonLink
            to={circlePath(circle.slug, "invite")}
            small
            icon={UserRoundPlus}
            className="only-desk"
          >
            {circles.invite}
          </ButtonLink>
        ) : null}
        {circle.viewerId && circle.may.read ? <SearchLink circle={circle} /> : null}
        {tools}
        <Link
          to={circlePath(circle.slug, "about")}
          className="btn btn-s btn-quiet btn-icon only-phone"
          aria-label={circles.aboutThis}
        >
          <Icon as={Info} size="l" />
        </Link>
      </div>
      <Tabs
        label={circles.sections}
        tabs={[
          ...(circle.may.read
            ? [{ to: circlePath(circle.slug), label: circles.talk, current: tab === "talk" }]
            : []),
          ...(circle.may.seeMembers
            ? [
                {
                  to: circlePath(circle.slug, "members"),
                  label: circles.members,
                  current: tab === "members",
                },
              ]
            : []),
          {
            to: circlePath(circle.slug, "about"),
            label: circles.about,
            current: tab === "about",
          },
        ]}
      />
    </div>
  );
}

function SearchLink({ circle }: { circle: CircleView }) {
  const { circles } = useText();
  const name = circles.searchIn({ name: circle.name });
  return (
    <Link
      to={`/search?circle=${circle.slug}`}
      className="btn btn-s btn-quiet btn-icon"
      aria-label={name}
      title={name}
    >
      <Icon as={Search} size="l" />
    </Link>
  );
}

function Counts({
  kind,
  memberCount,
  here,
}: {
  kind: CircleView["kind"];
  memberCount: number;
  here: number;
}) {
  const { circles, common } = useText();
  return (
    <p className="meta dot-sep">
      <span className="font-semibold text-(--dye-ink)">{kindWord(common, kind)}</span>
      <span>{circles.memberCount({ count: memberCount })}</span>
      {here > 0 ? (
        <span className="whitespace-nowrap">
          <span className="here mr-1.25 inline-block size-2.25! border-0!" aria-hidden="true" />
          {circles.hereNow({ count: here })}
        </span>
      ) : null}
    </p>
  );
}

function Faces({ circle }: { circle: CircleView }) {
  const format = useFormat();
  const { circles } = useText();
  const people = insiders(circle, null).slice(0, FACES);
  if (people.length === 0) return null;
  const names = format.list(people.map(({ name }) => name));
  const all = circle.memberCount <= people.length;
  return (
    <span className="only-desk">
      <AvatarStack people={people} label={all ? names : circles.peopleInside({ names })} />
    </span>
  );
}
