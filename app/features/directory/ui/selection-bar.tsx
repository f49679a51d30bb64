import { Download, Mail, MessageCircle, PenLine, Plus } from "~/ui/icons";
import { Icon, Note, type IconName } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { Problem } from "../schema";

interface SelectionBarProps {
  cohorts: readonly { id: string; name: string }[];
  /** How many the search finds. */
  total: number;
  problem: Problem | null;
}

/** What staff can do with those who are ticked, or with all whom the search finds; buttons of the form around the list. */
export function SelectionBar({ cohorts, total, problem }: SelectionBarProps) {
  const { selection } = useMoreText().directory;
  return (
    <section className="sheet pad dir-selection" aria-label={selection.title}>
      {problem ? <Note>{selection.problems[problem]}</Note> : null}
      <p className="row wrap">
        <span className="strong grow">{selection.title}</span>
        <label className="check">
          <input type="checkbox" className="box" name="all" />
          <span>{selection.all({ count: total })}</span>
        </label>
      </p>
      <p className="row wrap">
        <label className="dir-within">
          <span className="sr">{selection.cohort}</span>
          <select name="cohort" defaultValue="" className="select">
            <option value="">{selection.whichCohort}</option>
            {cohorts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Act value="cohort" icon={Plus} label={selection.add} />
        <Act value="invite" icon={Mail} label={selection.invite} />
        <Act value="letter" icon={PenLine} label={selection.letter} />
        <Act value="write" icon={MessageCircle} label={selection.write} />
        <Act value="csv" icon={Download} label={selection.csv} />
      </p>
    </section>
  );
}

function Act({ value, icon, label }: { value: string; icon: IconName; label: string }) {
  return (
    <button className="btn btn-plain btn-s" name="intent" value={value}>
      <Icon as={icon} size="s" />
      {label}
    </button>
  );
}
