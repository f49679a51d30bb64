import { Link } from "@remix-run/react";
import { useEffect, type ReactNode } from "react";
import { forgetWords } from "~/features/discussion/door";
import { LogoMark, Toasts } from "~/ui";
import { useText } from "~/ui/i18n";

/** The frame of a page that the web may read: the mark, the way in, and the page. */
export function VisitorFrame({ to, children }: { to: string; children: ReactNode }) {
  const { common, shell } = useText();
  // Nobody is signed in on this device: what a session left unsent is not for the next person.
  useEffect(() => void forgetWords(null), []);
  return (
    <Toasts close={common.close}>
      <div className="visitor">
        <a className="skip" href="#main">
          {common.skipToContent}
        </a>
        <header className="visitor-bar">
          <Link to="/sign-in" className="brand" aria-label={common.appName}>
            <LogoMark size={32} />
            <b>{common.appName}</b>
          </Link>
          <Link className="btn btn-plain btn-s push" to={`/sign-in?to=${encodeURIComponent(to)}`}>
            {shell.signIn}
          </Link>
        </header>
        <main id="main">{children}</main>
      </div>
    </Toasts>
  );
}
