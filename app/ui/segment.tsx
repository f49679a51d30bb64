import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

interface SegmentProps {
  label: string;
  options: readonly { to: string; label: ReactNode; current: boolean }[];
}

/** Two or three views of one list, side by side. */
export function Segment({ label, options }: SegmentProps) {
  return (
    <nav className="segment" aria-label={label}>
      {options.map((option) => (
        <Link
          key={option.to}
          to={option.to}
          prefetch="intent"
          preventScrollReset
          aria-current={option.current ? "true" : undefined}
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
