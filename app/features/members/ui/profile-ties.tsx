import type { ReactNode } from "react";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { PersonPage } from "../profile-page/person-page.server";

interface TiesProps {
  page: PersonPage;
  /** The circles they share, as links. */
  circles: readonly { key: string; name: string; link: ReactNode }[];
}

/** How the viewer and this person are connected, and what they share: only of facts the viewer may see. */
export function Ties({ page, circles }: TiesProps) {
  const { profiles } = useMoreText();
  const { profile, cohorts, shared } = page;
  const both = cohorts.filter((cohort) => cohort.shared);
  const name = profile.name.split(" ")[0] ?? profile.name;
  const untied = both.length === 0 && circles.length === 0;
  return (
    <section className="sheet pad p-ties">
      <h2 className="h-xl">{profiles.connected}</h2>
      {untied ? (
        <p className="small">{profiles.noTieYet({ name })}</p>
      ) : (
        <ul className="p-tie-list">
          {both.map((cohort) => (
            <li key={cohort.id}>{profiles.sameCohort({ cohort: cohort.name })}</li>
          ))}
          {circles.map(({ key, link }) => (
            <li key={key}>{link}</li>
          ))}
        </ul>
      )}
      {shared ? <Shares shared={shared} name={name} /> : null}
    </section>
  );
}

function Shares({ shared, name }: { shared: NonNullable<PersonPage["shared"]>; name: string }) {
  const { profiles } = useMoreText();
  const format = useFormat();
  const { neighborhood, languages, teaches, learns, organization } = shared;
  const lines = [
    teaches.length > 0 && profiles.teaches({ name, gifts: format.list(teaches) }),
    learns.length > 0 && profiles.learns({ name, gifts: format.list(learns) }),
    neighborhood !== null && profiles.sharedNeighborhood({ place: neighborhood }),
    organization !== null && profiles.sharedOrganization({ organization }),
    languages.length > 0 && profiles.sharedLanguages({ languages: format.list(languages) }),
  ].filter((line) => line !== false);
  return (
    <>
      <h3 className="h-lg p-share-h">{profiles.shared}</h3>
      <ul className="p-tie-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
