import { db } from "~/platform/db/db.server";
import type { Language } from "~/text";
import type { Theme, Viewer } from "../viewer";

/** Keeps how the viewer reads Weft; what is not named stays. */
export async function saveSettings(
  viewer: Viewer,
  settings: { language?: Language; timeZone?: string; theme?: Theme },
): Promise<void> {
  await db.account.update({ where: { id: viewer.id }, data: settings });
}
