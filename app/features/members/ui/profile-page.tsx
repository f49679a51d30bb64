import type { ReactNode } from "react";
import { Avatar, Cloth, cohortCloth } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import { photoAddress } from "../photo-address";
import type { PersonPage } from "../profile-page/person-page.server";
import { CohortAside } from "./profile-cohorts";
import { DefinedLong, Facts } from "./profile-facts";
import { Values } from "./profile-values";

interface ProfilePageProps {
  page: PersonPage;
  /** Above it all: as whom she looks at herself. */
  above?: ReactNode;
  /** Beside the name: what can be done here. */
  actions?: ReactNode;
  /** Beside her story: how she and the viewer are connected. */
  connected?: ReactNode;
  /** Below her words: what other features know of her. */
  children?: ReactNode;
}

/** A profile: her cloth, her name, her story, what she gives and wants to learn. Only what the viewer may see is in it. */
export function ProfilePage({ page, above, actions, connected, children }: ProfilePageProps) {
  const { profile, cohorts, said } = page;
  const { people } = useMoreText();
  return (
    <div className="profile">
      {above}
      <div className="cover" aria-hidden="true">
        <Cloth
          {...cohortCloth(cohorts[0]?.id ?? profile.id)}
          w={1240}
          h={104}
          fringe={24}
          fit="xMidYMax slice"
        />
      </div>
      <div className="p-head">
        <Avatar name={profile.name} size={144} src={photoAddress(profile)} />
        <div className="p-id">
          <h1 className="h-4xl">
            <bdi>{profile.name}</bdi>
          </h1>
          <HeadFacts page={page} />
        </div>
        {actions ? <div className="p-act row wrap">{actions}</div> : null}
      </div>
      <div className="p-cols">
        <Story page={page} />
        <aside className="p-aside">
          {connected}
          <Facts page={page} />
          <CohortAside cohorts={cohorts} />
          {page.depth === 3 && page.claimed ? <Confirmed at={page.confirmedAt} /> : null}
        </aside>
        <div className="p-rest">
          <Values of="gifts" title={people.gifts} values={profile.gifts} />
          <Values of="learning" title={people.learning} values={profile.learning} />
          <Values of="needs" title={people.needs} values={profile.needs} />
          <DefinedLong said={said} />
          {children}
        </div>
      </div>
    </div>
  );
}

/** For staff: whether what stands here was said to be true lately. */
function Confirmed({ at }: { at: string | null }) {
  const { stillTrue } = useMoreText().going;
  const format = useFormat();
  return (
    <p className="small">
      {at ? stillTrue.confirmed({ date: format.date(at) }) : stillTrue.neverConfirmed}
    </p>
  );
}

function HeadFacts({ page: { profile, cohorts } }: { page: PersonPage }) {
  const { people } = useMoreText();
  const format = useFormat();
  const facts = [
    ...cohorts.map(({ name, year }) =>
      year && !name.includes(year) ? people.cohortYear({ name, year }) : name,
    ),
    profile.neighborhood,
    profile.pronouns,
    profile.languages.length > 0 ? format.list(profile.languages) : null,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <p className="lead dot-sep p-facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}

function Story({ page: { profile, isViewer } }: { page: PersonPage }) {
  const { people } = useMoreText();
  return (
    <section className="p-story">
      <h2 className="sr">{people.story}</h2>
      {profile.story ? (
        <div className="prose">
          {profile.story.split(/\n+/).map((paragraph, i) => (
            <p key={i}>{paragraph}</p>
          ))}
        </div>
      ) : isViewer ? null : (
        <p className="quote">
          {people.quiet({ name: profile.name.split(" ")[0] ?? profile.name })}
        </p>
      )}
    </section>
  );
}
