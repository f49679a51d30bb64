import type { ReactNode } from "react";
import { LogoMark, WeaveProgress } from "~/ui";
import { useMoreText } from "~/ui/more-text";

const STEPS = 4;

interface WelcomeFrameProps {
  step: number;
  /** Beside the step on wide screens: how others will see her. */
  aside: ReactNode;
  children: ReactNode;
}

/** A step of the first session: how far the thread has come, one thing to do, and what others will see. */
export function WelcomeFrame({ step, aside, children }: WelcomeFrameProps) {
  const { common, members } = useMoreText();
  const { welcome } = members;
  return (
    <div className="wl">
      <a className="skip" href="#main">
        {common.skipToContent}
      </a>
      <main className="wl-m" id="main">
        <div className="wl-h">
          <LogoMark size={36} />
          <span className="only-desk wl-name">{common.appName}</span>
          <WeaveProgress
            value={step}
            max={STEPS}
            label={welcome.progress}
            text={welcome.step({ step, of: STEPS })}
          />
        </div>
        {children}
      </main>
      <aside className="wl-a" aria-label={welcome.preview}>
        {aside}
      </aside>
    </div>
  );
}
