import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "~/ui";

interface FoldProps {
  label: string;
  open?: boolean;
  children: ReactNode;
}

/** Something that opens where it stands, without a script. */
export function Fold({ label, open = false, children }: FoldProps) {
  return (
    <details className="fold max-w-[520px] open:w-full" open={open}>
      <summary>
        <Icon as={ChevronRight} size="s" />
        {label}
      </summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  );
}
