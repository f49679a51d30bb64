import { useId, type ReactNode } from "react";
import { cloth, stage, type ClothPattern, type Stage } from "./cloth";

interface ClothProps extends ClothPattern {
  className?: string;
  /** How the drawing fills its box, as in SVG. */
  fit?: string;
}

/** Cloth as a picture without a meaning for those who listen. Set --cloth-gap to the ground it lies on. */
export function Cloth({ className, fit = "xMidYMid slice", ...pattern }: ClothProps) {
  const id = useId().replaceAll(":", "");
  const { width, height, fringe, ...woven } = cloth(pattern);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height + fringe}`}
      preserveAspectRatio={fit}
      width={width}
      height={height + fringe}
      fill="none"
      aria-hidden="true"
    >
      <pattern
        id={`${id}p`}
        width={woven.repeat}
        height={woven.repeat}
        patternUnits="userSpaceOnUse"
      >
        <path d={woven.cells} fill="#fff" />
      </pattern>
      <mask id={`${id}m`} maskUnits="userSpaceOnUse" x="0" y="0" width={width} height={height}>
        <rect width={width} height={height} fill={`url(#${id}p)`} />
      </mask>
      <Strands of={woven.warp} width={woven.strokeWidth} />
      <Strands of={woven.loose} width={woven.looseWidth} />
      <g mask={`url(#${id}m)`}>
        <rect width={width} height={height} fill="var(--cloth-gap, var(--color-paper))" />
        <Strands of={woven.weft} width={woven.strokeWidth} />
      </g>
    </svg>
  );
}

function Strands({ of, width }: { of: { stroke: string; d: string }[]; width: number }) {
  return (
    <g strokeWidth={width}>
      {of.map((strand) => (
        <path key={strand.stroke} {...strand} />
      ))}
    </g>
  );
}

interface StageMarkProps {
  stage: Stage;
  /** Pixels. */
  size?: number;
}

/** The crossing of an introduction's stage; the word always stands beside it. */
export function StageMark({ stage: of, size = 24 }: StageMarkProps) {
  const { dashed, solid, knot } = stage(of);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      aria-hidden="true"
    >
      {dashed ? <path d={dashed} strokeDasharray="3 3" /> : null}
      {solid ? <path d={solid} /> : null}
      {knot ? <circle cx="12" cy="12" r="5.5" /> : null}
    </svg>
  );
}

/** Cloth that is not finished yet: what stands in an empty place. */
export function UnfinishedCloth() {
  return (
    <svg
      className="motif"
      width="128"
      height="64"
      viewBox="0 0 128 64"
      fill="none"
      strokeWidth="4"
      aria-hidden="true"
    >
      <path
        d={Array.from(
          { length: 13 },
          (_, i) => `M${4 + i * 10} 0V${[56, 62, 59][i % 3] ?? 56}`,
        ).join("")}
        stroke="var(--color-yarn)"
      />
      <path d="M0 20H66" stroke="var(--color-indigo)" strokeDasharray="14 6" />
      <path d="M66 20c10 0 10 14 22 12" stroke="var(--color-indigo)" />
    </svg>
  );
}

/** The fringe under the last row, and the words that say so. */
export function EndOfPage({ children }: { children: ReactNode }) {
  return (
    <div className="end">
      <div className="fringe" />
      {children}
    </div>
  );
}
