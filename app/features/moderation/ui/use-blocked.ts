import { useEffect, useMemo, useState } from "react";
import { useLive } from "~/platform/realtime/live";
import type { BlocksChanged } from "../events.server";

/** Whom the viewer blocks: as the page was loaded, then as she changes it in any tab. */
export function useBlocked(ids: readonly string[]): ReadonlySet<string> {
  // Lists that are made anew with each rendering are the same list.
  const loaded = ids.join(" ");
  const [now, setNow] = useState(loaded);
  useEffect(() => setNow(loaded), [loaded]);
  useLive<BlocksChanged>("moderation:blocks-changed", ({ blocked }) => setNow(blocked.join(" ")));
  return useMemo(() => new Set(now.split(" ").filter(Boolean)), [now]);
}
