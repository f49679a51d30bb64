import { useBlocker } from "@remix-run/react";
import { useEffect, useState } from "react";
import { forgetWords } from "~/features/discussion/door";
import { useSocketState } from "~/platform/realtime/live";
import { useText } from "~/ui/i18n";
import { isServed } from "./served";
import { keepTyped } from "./typed-forms";

const PATIENCE_MS = 3_000;

/** Says that the network is away, once it has been for a moment; silent while all is well. */
export function OfflineStrip() {
  const { shell } = useText();
  const state = useSocketState();
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (state !== "away") return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  useHeldPages(state === "away", setLate);
  useEffect(() => {
    // The session ended elsewhere: nothing on this page is hers to see any more.
    if (state !== "signed-out") return;
    const words = Promise.all([forgetWords(null), keepTyped()]);
    void words.then(() => window.location.reload());
  }, [state]);
  return (
    <div className="strip" role="status" data-socket={state}>
      {late ? (navigator.onLine ? shell.reconnecting : shell.offline) : null}
    </div>
  );
}

/** Without a way to the server no other page comes: the one that is there stays, with what is on it. */
function useHeldPages(isAway: boolean, tell: (late: boolean) => void): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      (isAway || !navigator.onLine) && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    // The socket may be late to know that the way is there again.
    void isServed().then((served) => {
      if (served) return blocker.proceed();
      blocker.reset();
      tell(true);
    });
  }, [blocker, tell]);
}
