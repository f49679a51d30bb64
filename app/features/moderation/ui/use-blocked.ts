import { useEffect, useMemo, useState } from "react";
import { useLive } from "~/platform/realtime/live";
import type { BlocksChanged } from "../events.server";

/** Whom the viewer blocks: as the page was loaded, then as she changes it in any tab. */
export function useBlocked(ids: readonly string[]): ReadonlySet<string> {
  const [now, setNow] = useState(ids);
  useEffect(() => setNow(ids), [ids]);
  useLive<BlocksChanged>("moderation:blocks-changed", ({ blocked }) => setNow(blocked));
  return useMemo(() => new Set(now), [now]);
}
