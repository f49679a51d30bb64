import { Sheet, Skeleton, WeaveProgress } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useStaffText } from "~/ui/staff-text";
import { useWorking } from "./use-working";

interface WorkingProps {
  status: "CHECKING" | "APPLYING" | "UNDOING";
  progress: number;
  rowCount: number;
}

/** A step that a job does: how far it is, looked at again each second, or every other second without a script. */
export function Working({ status, progress, rowCount }: WorkingProps) {
  const { working } = useStaffText().imports;
  const { number } = useFormat();
  useWorking(true);
  return (
    <Sheet className="pad col">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <h2 className="h-xl" role="status">
        {working[status]}
      </h2>
      <p className="small">{working[`${status}Line`]}</p>
      {status === "CHECKING" ? (
        <WeaveProgress
          value={progress}
          max={rowCount}
          label={working[status]}
          text={working.progress({ done: number(progress), all: number(rowCount) })}
        />
      ) : (
        <div aria-busy="true">
          <Skeleton height={8} />
        </div>
      )}
    </Sheet>
  );
}
