import { first } from "./first";
import { more } from "./more";

/** Everything members read, in English: the catalogue that gives the others their shape. Staff pages have theirs in staff.ts. */
export const en = { ...first, ...more };
