import { classes } from "./classes";
import { TabBar, TopBar } from "./phone";
import { Rail } from "./rail";
import type { AppShellProps } from "./shell-props";
import { Toasts } from "./toasts";
import { MAIN, useArrival } from "./use-arrival";

/** The frame of every page for members: rail from 1024 pixels, top bar and tab bar below. */
export function AppShell(props: AppShellProps) {
  const { labels, tabs = true, slim = false, strip, children } = props;
  useArrival();
  return (
    <Toasts close={labels.close}>
      <a className="skip" href={`#${MAIN}`}>
        {labels.skip}
      </a>
      <div className={classes("app", slim && "app-slim", !tabs && "app-no-tabs")}>
        <Rail {...props} slim={slim} />
        <div className="main">
          <TopBar {...props} />
          {strip}
          <main id={MAIN} tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      {tabs ? <TabBar {...props} /> : null}
    </Toasts>
  );
}
