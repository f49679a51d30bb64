import { Link } from "@remix-run/react";
import type { MergeLine } from "~/features/members/door";
import { List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";

/** Who was joined with whom, the last first. */
export function MergeLines({ merges }: { merges: MergeLine[] }) {
  const { done } = useStaffText().duplicates;
  const format = useFormat();
  return (
    <List className="pairs">
      {merges.map((merge) => (
        <li key={merge.id}>
          <Link className="name" to={`/staff/duplicates/${merge.keptId}/${merge.goneId}`}>
            {done.by({ ...merge, date: format.date(merge.mergedAt) })}
          </Link>
          <p className="meta">
            {merge.undoneAt
              ? done.undone({ date: format.date(merge.undoneAt) })
              : merge.final
                ? done.final
                : done.until({ date: format.date(merge.undoUntil) })}
          </p>
        </li>
      ))}
    </List>
  );
}
