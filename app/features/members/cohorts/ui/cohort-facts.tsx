import { Badge } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { CohortLine } from "../cohort";

/** When a cohort is, in words; null where nobody said. */
export function useCohortDays(): (
  cohort: Pick<CohortLine, "startsOn" | "endsOn">,
) => string | null {
  const { cohorts } = useMoreText();
  const format = useFormat();
  return ({ startsOn, endsOn }) => {
    const [from, until] = [startsOn, endsOn].map((day) => day && format.plainDate(day));
    if (from && until) return cohorts.between({ from, until });
    if (from) return cohorts.from({ from });
    return until ? cohorts.until({ until }) : null;
  };
}

/** Where a cohort stands, its program, its days, its place and how many people it has. */
export function CohortFacts({ cohort }: { cohort: CohortLine }) {
  const { cohorts } = useMoreText();
  const days = useCohortDays()(cohort);
  const { program, place, people } = cohort;
  const facts = [program, days, place, cohorts.people({ count: people })].filter(Boolean);
  return (
    <div className="row wrap">
      <Badge tone={cohort.stage === "ALUMNI" ? "walnut" : "moss"}>
        {cohorts.stages[cohort.stage]}
      </Badge>
      <p className="meta dot-sep">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </div>
  );
}
