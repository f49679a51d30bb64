import { Link, useLocation } from "@remix-run/react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { Button } from "./button";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";

interface DialogProps {
  /** What opens it: a link to the page that asks the same, which is what happens without a script. */
  opener: {
    label: string;
    to: string;
    variant?: "primary" | "plain" | "quiet" | "danger";
    small?: boolean;
    icon?: IconName;
    className?: string;
  };
  /** A question: "Leave Tower Hill?" */
  title: string;
  /** What happens then, in one sentence. */
  consequence: ReactNode;
  /** The easy way out: "Not now". */
  cancel: string;
  /** When it turns true the dialog closes; so it does when the page changes. */
  done?: boolean;
  /** Fields, between the sentence and the buttons. */
  fields?: ReactNode;
  /** The form that does it, or its button. */
  children: ReactNode;
}

/** A question over the page that waits for its answer; Escape and the easy way out close it, and the focus goes back to what opened it. */
export function Dialog(props: DialogProps) {
  const { opener, title, consequence, cancel, done = false, fields, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { key } = useLocation();
  useEffect(() => {
    if (dialog.current?.open) dialog.current.close();
  }, [key, done]);
  const { variant = "plain", small, icon, className } = opener;
  return (
    <>
      <Link
        to={opener.to}
        className={className ?? classes("btn", `btn-${variant}`, small && "btn-s")}
        aria-haspopup="dialog"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          dialog.current?.showModal();
        }}
      >
        {icon ? <Icon as={icon} size={small ? "s" : "m"} /> : null}
        {opener.label}
      </Link>
      <dialog
        ref={dialog}
        className="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        closedby="any"
      >
        <div className="dialog-b">
          <h2 className="h-xl" id={`${id}-title`}>
            {title}
          </h2>
          <p id={`${id}-text`}>{consequence}</p>
          {fields}
        </div>
        <div className="dialog-f">
          <Button type="button" onClick={() => dialog.current?.close()}>
            {cancel}
          </Button>
          {children}
        </div>
      </dialog>
    </>
  );
}
