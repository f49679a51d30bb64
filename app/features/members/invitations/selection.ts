/** Whom staff ask in: all who were never asked, a cohort, those of one spreadsheet, or one person. */
export type Selection =
  { kind: "everybody" } | { kind: "cohort" | "import" | "person"; id: string };

/** A selection as a form sends it: `everybody`, `cohort:<id>`, `import:<id>`, `person:<id>`. */
export const selectionValue = (selection: Selection): string =>
  selection.kind === "everybody" ? "everybody" : `${selection.kind}:${selection.id}`;
