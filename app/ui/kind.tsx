import type { ReactNode } from "react";
import { classes } from "./classes";

/** What a circle gathers around. */
export type CircleKind = "INTEREST" | "NEIGHBORHOOD" | "PROJECT";

const CLASSES = {
  INTEREST: "k-interest",
  NEIGHBORHOOD: "k-neighborhood",
  PROJECT: "k-project",
  WEFT: "k-weft",
} as const;

/** The class that sets the dye and weave of a kind for everything inside; WEFT is indigo. */
export const kindClass = (kind: CircleKind | "WEFT"): string => CLASSES[kind];

interface SwatchProps {
  kind: CircleKind;
  /** 40 pixels instead of 16. */
  large?: boolean;
}

/** A square of the cloth of a kind; its word always stands beside it. */
export function Swatch({ kind, large = false }: SwatchProps) {
  return (
    <span
      className={`selvedge ${large ? "swatch-l" : "swatch"} ${CLASSES[kind]}`}
      aria-hidden="true"
    />
  );
}

interface KindProps {
  kind: CircleKind;
  /** The word for the kind. */
  children: ReactNode;
}

/** A kind in its four signals: hue, weave and word. */
export function Kind({ kind, children }: KindProps) {
  return (
    <span className={`kind ${CLASSES[kind]}`}>
      <Swatch kind={kind} />
      <span>{children}</span>
    </span>
  );
}

interface SelvedgeProps {
  /** Without a kind it takes the dye of what is around it. */
  kind?: CircleKind | "WEFT";
  /** Along the top, or down the left side. */
  along?: "top" | "left";
}

/** The woven edge, eight pixels, of something that belongs to a circle. */
export function Selvedge({ kind, along = "top" }: SelvedgeProps) {
  return (
    <div
      className={classes(
        "selvedge",
        along === "top" ? "selvedge-x" : "selvedge-y",
        kind && CLASSES[kind],
      )}
      aria-hidden="true"
    />
  );
}
