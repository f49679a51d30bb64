import { Link } from "@remix-run/react";
import { AvatarStack } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import { photoAddress } from "../photo-address";
import type { CohortOf } from "../profile-page/cohorts.server";

const FACES = 5;

/** The cohorts she came with, each with some faces. */
export function CohortAside({ cohorts }: { cohorts: readonly CohortOf[] }) {
  const { people, profiles } = useMoreText();
  const format = useFormat();
  return (
    <>
      {cohorts.map(({ id, name, year, line, people: count, faces }) => {
        const title = year && !name.includes(year) ? people.cohortYear({ name, year }) : name;
        const rest = count - Math.min(FACES, faces.length);
        return (
          <section key={id} className="p-cohort">
            <h2 className="h-lg">
              <Link to={`/cohorts/${id}`} prefetch="intent">
                {title}
              </Link>
            </h2>
            <p className="small">
              {line ? `${line} ` : null}
              {profiles.cohortPeople({ count })}
            </p>
            {faces.length > 0 ? (
              <AvatarStack
                size={36}
                people={faces.map((face) => ({
                  name: face.name,
                  src: photoAddress({ id: face.id, photoKey: face.photo }, "small"),
                }))}
                label={profiles.cohortFaces({
                  cohort: title,
                  names: format.list(faces.slice(0, FACES).map((face) => face.name)),
                })}
                more={rest > 0 ? profiles.more({ count: rest }) : null}
              />
            ) : null}
          </section>
        );
      })}
    </>
  );
}
