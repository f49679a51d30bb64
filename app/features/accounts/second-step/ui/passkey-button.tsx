import { useEffect, useState } from "react";
import { Button } from "~/ui";
import { KeyRound } from "~/ui/icons";
import { useMoreText } from "~/ui/more-text";
import type { Ceremony } from "../schema";

interface PasskeyButtonProps {
  ceremony: Ceremony;
  label: string;
  /** Where it leads once it is done. */
  to: string;
  block?: boolean;
}

/** Asks for a passkey. It is shown where a browser runs scripts and knows passkeys: every other way works without. */
export function PasskeyButton({ ceremony, label, to, block = false }: PasskeyButtonProps) {
  const { passkeys } = useMoreText().safety;
  const [known, setKnown] = useState(true);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => setKnown(typeof PublicKeyCredential === "function"), []);
  if (!known) return null;
  const ask = async () => {
    setBusy(true);
    setSaid(null);
    try {
      const { perform } = await import("./ceremony");
      const outcome = await perform(ceremony, to);
      if ("done" in outcome) return void window.location.assign(outcome.done);
      setSaid("stopped" in outcome ? passkeys.stopped : passkeys.refused);
    } catch {
      setSaid(passkeys.refused);
    }
    setBusy(false);
  };
  return (
    <div className="col needs-script" style={{ gap: 8 }}>
      <div>
        <Button
          type="button"
          icon={KeyRound}
          block={block}
          pending={busy ? passkeys.waits : false}
          onClick={() => void ask()}
        >
          {label}
        </Button>
      </div>
      <p role="alert" className="small error" hidden={said === null}>
        {said}
      </p>
    </div>
  );
}
