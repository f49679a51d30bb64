import { Cloth, cohortCloth } from "~/ui";

/** The cloth of a cohort: derived from its id, it never changes. */
export function CohortCover({ id }: { id: string }) {
  return (
    <div className="cover" aria-hidden="true">
      <Cloth {...cohortCloth(id)} w={1240} h={104} fringe={24} fit="xMidYMax slice" />
    </div>
  );
}
