import { Check, Copy } from "~/ui/icons";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "~/ui";
import { useStaffText } from "~/ui/staff-text";

/** A link to hand over: to be selected by hand, or copied by the button that comes with the script. */
export function CopyLink({ link }: { link: string }) {
  const { outbox } = useStaffText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [scripted, setScripted] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setScripted(true), []);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {outbox.link}
      </label>
      <div className="row copy-link">
        <input ref={field} id={id} className="input grow" readOnly value={link} />
        {scripted ? (
          <Button
            type="button"
            variant="primary"
            icon={copied ? Check : Copy}
            onClick={() => void copy().catch(() => setCopied(false))}
          >
            {copied ? outbox.copied : outbox.copy}
          </Button>
        ) : null}
      </div>
      <p className="sr" role="status">
        {copied ? outbox.copied : ""}
      </p>
    </div>
  );
}
