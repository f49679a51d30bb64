import type { Text } from "~/text";
import type { CircleKind } from "../circle";

/** The word for one circle of a kind. */
export const kindWord = (text: Text["common"], kind: CircleKind): string =>
  ({
    INTEREST: text.interest,
    NEIGHBORHOOD: text.neighborhood,
    PROJECT: text.project,
  })[kind];

/** The word for a door: all circles of a kind. */
export const doorWord = (text: Text["common"], kind: CircleKind): string =>
  ({
    INTEREST: text.interests,
    NEIGHBORHOOD: text.neighborhoods,
    PROJECT: text.projects,
  })[kind];
