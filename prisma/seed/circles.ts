import type { DemoCircle } from "./circles/form";
import { INTERESTS } from "./circles/interests";
import { NEIGHBORHOODS } from "./circles/neighborhoods";
import { PROJECTS } from "./circles/projects";

export type { DemoCircle, DemoRole } from "./circles/form";

/** The fourteen circles of the demo. */
export const CIRCLES: readonly DemoCircle[] = [...NEIGHBORHOODS, ...INTERESTS, ...PROJECTS];
