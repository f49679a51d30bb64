import type { ReactNode } from "react";
import { isWebLink } from "~/shared/web-link";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import { valueText } from "../fields/field";
import type { Said } from "../load.server";
import type { PersonPage } from "../profile-page/person-page.server";

/** The short facts of a person as a list at the side; nothing where there are none. */
export function Facts({ page: { profile, said } }: { page: PersonPage }) {
  const { people, profiles } = useMoreText();
  const { organization, placeName, phone, links, openTo } = profile;
  const short = said.filter(({ field }) => field.kind !== "LONG_TEXT");
  const facts: [key: string, title: string, value: ReactNode][] = [];
  if (organization) {
    facts.push(["organization", people.organization, <Organization key="o" of={profile} />]);
  }
  if (openTo.length > 0) {
    const words = openTo.map((one) => profiles.openTo[one]);
    facts.push(["openTo", profiles.openToTitle, words.join(" · ")]);
  }
  if (placeName) facts.push(["place", profiles.place, placeName]);
  if (phone) {
    facts.push([
      "phone",
      people.phone,
      <a key="p" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
        {phone}
      </a>,
    ]);
  }
  for (const { field, value } of short) {
    facts.push([field.key, field.label ?? "", <Defined key="d" field={field} value={value} />]);
  }
  if (links.length > 0) facts.push(["links", people.links, <Links key="l" links={links} />]);
  if (facts.length === 0) return null;
  return (
    <dl className="sheet pad p-list">
      {facts.map(([key, title, value]) => (
        <div key={key}>
          <dt className="label">{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Organization({ of: { organization, speakingFor } }: { of: PersonPage["profile"] }) {
  const { profiles } = useMoreText();
  return (
    <>
      {organization}
      {organization && speakingFor === "ORGANIZATION" ? (
        <p className="meta">{profiles.speaksFor({ organization })}</p>
      ) : null}
    </>
  );
}

function Links({ links }: { links: readonly string[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link}>
          <Outward link={link} />
        </li>
      ))}
    </ul>
  );
}

function Outward({ link }: { link: string }) {
  if (!isWebLink(link)) return <>{link}</>;
  return (
    <a href={link} rel="nofollow noopener noreferrer ugc" target="_blank">
      {link.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
    </a>
  );
}

function Defined({ field, value }: Said) {
  const format = useFormat();
  if (field.kind === "LINK" && value.text) return <Outward link={value.text} />;
  if (value.onDate) return <>{format.plainDate(value.onDate)}</>;
  if (field.kind !== "CHOICES") return <>{valueText(field, value)}</>;
  const chosen = field.choices.filter(({ id }) => value.choiceIds.includes(id));
  return <>{format.list(chosen.map(({ label }) => label))}</>;
}

/** The long texts of defined fields, each a section of its own. */
export function DefinedLong({ said }: { said: readonly Said[] }) {
  const long = said.filter(({ field }) => field.kind === "LONG_TEXT");
  return (
    <>
      {long.map(({ field, value }) => (
        <section key={field.key} className="sec">
          <h2 className="h-xl">{field.label}</h2>
          {(value.text ?? "").split(/\n+/).map((paragraph, i) => (
            <p key={i}>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  );
}
