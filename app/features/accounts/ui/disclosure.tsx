import type { ReactNode } from "react";

interface DisclosureProps {
  label: string;
  /** Open from the start: where a form came back with a reason. */
  open?: boolean;
  children: ReactNode;
}

/** A form that waits behind a button until somebody wants it; works without a script. */
export function Disclosure({ label, open = false, children }: DisclosureProps) {
  return (
    <details open={open}>
      <summary className="btn btn-plain btn-s">{label}</summary>
      <div style={{ marginTop: 16 }}>{children}</div>
    </details>
  );
}
