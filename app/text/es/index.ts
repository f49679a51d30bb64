import { first } from "./first";
import { more } from "./more";

/** Everything members read, in Spanish. Staff pages have theirs in staff.ts. */
export const es = { ...first, ...more };
