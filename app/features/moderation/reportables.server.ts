import { singleton } from "~/platform/singleton.server";
import type { Reportable } from "./report";

/** Answers what a viewer may report under a subject's name; null where there is nothing, or she may not read it. */
export type FindReportable = (
  viewer: { id: string },
  subject: string,
) => Promise<Reportable | null>;

const registered = singleton("reportables", () => new Map<string, FindReportable>());

/** Joins the features whose things can be reported; app/shell/registry.server.ts calls it once, and a later call replaces the first. */
export function setReportables(finders: Readonly<Record<string, FindReportable>>): void {
  registered.clear();
  for (const [kind, find] of Object.entries(finders)) registered.set(kind, find);
}

/** What a viewer may report of this kind; null where there is no such kind or thing for her. */
export const reportableFor = async (
  viewer: { id: string },
  kind: string,
  subject: string,
): Promise<Reportable | null> => (await registered.get(kind)?.(viewer, subject)) ?? null;
