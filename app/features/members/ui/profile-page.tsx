import { HandHeart, HandHelping } from "~/ui/icons";
import type { ReactNode } from "react";
import { isWebLink } from "~/shared/web-link";
import { Avatar, Chip, Cloth, cohortCloth, Icon } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import type { Profile } from "../profile";

interface ProfilePageProps {
  profile: Profile;
  cohorts: { id: string; name: string; year: string | null }[];
  /** Beside the name: what can be done here. */
  actions?: ReactNode;
  /** Below her words: what other features know of her. */
  children?: ReactNode;
}

/** A profile: her cloth, her name, her story, what she gives and looks for. Only what the viewer may see is in it. */
export function ProfilePage({ profile, cohorts, actions, children }: ProfilePageProps) {
  const { people } = useText();
  const format = useFormat();
  const [cohort] = cohorts;
  const facts = [
    ...cohorts.map(({ name, year }) =>
      year && !name.includes(year) ? people.cohortYear({ name, year }) : name,
    ),
    profile.neighborhood,
    profile.pronouns,
    profile.languages.length > 0 ? format.list(profile.languages) : null,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <div className="profile">
      <div className="cover" aria-hidden="true">
        <Cloth
          {...cohortCloth(cohort?.id ?? profile.id)}
          w={1240}
          h={104}
          fringe={24}
          fit="xMidYMax slice"
        />
      </div>
      <div className="p-head">
        <Avatar name={profile.name} size={144} />
        <div className="p-id">
          <h1 className="h-4xl">
            <bdi>{profile.name}</bdi>
          </h1>
          <p className="lead dot-sep p-facts">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
        {actions ? <div className="p-act row wrap">{actions}</div> : null}
      </div>
      <div className="p-cols">
        <div className="p-main">
          <section className="p-story">
            <h2 className="sr">{people.story}</h2>
            {profile.story ? (
              <div className="prose">
                {profile.story.split(/\n+/).map((paragraph, i) => (
                  <p key={i}>{paragraph}</p>
                ))}
              </div>
            ) : (
              <p className="quote">
                {people.quiet({ name: profile.name.split(" ")[0] ?? profile.name })}
              </p>
            )}
          </section>
          <Values title={people.gifts} values={profile.gifts} icon={<Icon as={HandHeart} />} />
          <Values title={people.needs} values={profile.needs} icon={<Icon as={HandHelping} />} />
          {children}
        </div>
        <aside className="p-aside">
          <Facts profile={profile} />
        </aside>
      </div>
    </div>
  );
}

function Values({ title, values, icon }: { title: string; values: string[]; icon: ReactNode }) {
  if (values.length === 0) return null;
  return (
    <section className="sec">
      <h2 className="h-xl p-values">
        {icon}
        {title}
      </h2>
      <div className="row wrap">
        {values.map((value) => (
          <Chip key={value}>{value}</Chip>
        ))}
      </div>
    </section>
  );
}

function Facts({ profile }: { profile: Profile }) {
  const { people } = useText();
  const { organization, phone, links } = profile;
  if (!organization && !phone && links.length === 0) return null;
  return (
    <dl className="sheet pad p-list">
      {organization ? (
        <div>
          <dt className="label">{people.organization}</dt>
          <dd>{organization}</dd>
        </div>
      ) : null}
      {phone ? (
        <div>
          <dt className="label">{people.phone}</dt>
          <dd>
            <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>
          </dd>
        </div>
      ) : null}
      {links.length > 0 ? (
        <div>
          <dt className="label">{people.links}</dt>
          {links.map((link) => (
            <dd key={link}>
              {isWebLink(link) ? (
                <a href={link} rel="nofollow noopener noreferrer ugc" target="_blank">
                  {link.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
                </a>
              ) : (
                link
              )}
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  );
}
