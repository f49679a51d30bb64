import { LONGEST } from "../profile";
import { LIMITS, type Field } from "./fields";

/** The most code points that a field holds; the parts of a name as many as a name. */
export const longest = (field: Field): number => {
  if (field === "cohort") return LIMITS.cohort;
  return field in LONGEST ? LONGEST[field as keyof typeof LONGEST] : LONGEST.name;
};
