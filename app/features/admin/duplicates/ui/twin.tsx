import type { ReactNode } from "react";
import type { Twin as TwinFacts } from "~/features/members/door";
import { Avatar } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";

/** One of two who may be the same, with what she holds. */
export type HeldTwin = TwinFacts & { circles: number; messages: number };

/** Who she is, in the few lines by which one tells people apart. */
export function Twin({ twin, name }: { twin: HeldTwin; name: ReactNode }) {
  const { duplicates } = useStaffText();
  const format = useFormat();
  const date = format.date(twin.createdAt);
  const place = [twin.neighborhood, twin.organization].filter(Boolean).join(", ");
  return (
    <div className="twin">
      <Avatar name={twin.name} size={36} />
      <div className="grow">
        {name}
        <p className="meta">{twin.email}</p>
        {place ? <p className="meta">{place}</p> : null}
        {twin.phone ? <p className="meta">{twin.phone}</p> : null}
        {twin.cohorts.length > 0 ? <p className="meta">{twin.cohorts.join(", ")}</p> : null}
        <p className="meta">
          {twin.claimed ? duplicates.came({ date }) : duplicates.brought({ date })}
        </p>
        <p className="meta">
          {duplicates.circles({ count: twin.circles })},{" "}
          {duplicates.messages({ count: twin.messages })}
        </p>
      </div>
    </div>
  );
}
