import { Link } from "@remix-run/react";
import { useEffect, type ReactNode } from "react";
import { forgetWords } from "~/features/discussion/door";
import { classes, LogoMark, Toasts } from "~/ui";
import { useText } from "~/ui/i18n";
import { useLook } from "~/ui/look";

interface VisitorFrameProps {
  /** Where signing in leads back to. */
  to: string;
  community: string | null;
  children: ReactNode;
}

/** The frame of a page that the web may read: whose it is, the way in, and the page. */
export function VisitorFrame({ to, community, children }: VisitorFrameProps) {
  const { common, shell } = useText();
  const { asks } = useLook();
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
            <span>
              <b>{common.appName}</b>
              {community ? <small>{community}</small> : null}
            </span>
          </Link>
          {asks ? (
            <Link className="btn btn-quiet btn-s push" to="/ask">
              {shell.askToComeIn}
            </Link>
          ) : null}
          <Link
            className={classes("btn btn-plain btn-s", !asks && "push")}
            to={`/sign-in?to=${encodeURIComponent(to)}`}
          >
            {shell.signIn}
          </Link>
        </header>
        <main id="main">{children}</main>
      </div>
    </Toasts>
  );
}
