import { useEffect, useState } from "react";
import { forgetWords } from "~/features/discussion/door";
import { useSocketState } from "~/platform/realtime/live";
import { useText } from "~/ui/i18n";
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
