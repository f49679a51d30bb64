import { ChevronRight } from "~/ui/icons";
import type { ReactNode } from "react";
import { Icon } from "~/ui";
import type { Intent } from "../schema";
import { useCameBack } from "./use-typed";

interface FoldProps {
  label: string;
  /** What the form in it does: it is open when that form comes back. */
  intent: Intent["intent"];
  sends?: Record<string, string>;
  open?: boolean;
  children: ReactNode;
}

/** Something that opens where it stands, without a script. */
export function Fold({ label, intent, sends = {}, open = false, children }: FoldProps) {
  const cameBack = useCameBack(intent, sends);
  return (
    <details className="fold max-w-[520px] open:w-full" open={open || cameBack}>
      <summary>
        <Icon as={ChevronRight} size="s" />
        {label}
      </summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  );
}
