import { useSearchParams } from "@remix-run/react";
import { Check } from "~/ui/icons";
import type { ReactNode } from "react";
import { Note, Tabs } from "~/ui";
import { useMoreText } from "~/ui/more-text";

interface SettingsFrameProps {
  /** What was done a moment ago, by the `done` of the address. */
  done: Readonly<Record<string, string>>;
  children: ReactNode;
}

/** The pages of settings: their name, the ways between them, and what was just done. */
export function SettingsFrame({ done, children }: SettingsFrameProps) {
  const { accounts, going } = useMoreText();
  const { settings } = accounts;
  const [params] = useSearchParams();
  const said = new Map(Object.entries(done)).get(params.get("done") ?? "");
  return (
    <div className="page">
      <h1 className="h-3xl">{settings.title}</h1>
      <div style={{ marginTop: 16 }}>
        <Tabs
          label={settings.tabs}
          tabs={[
            { to: "/settings", label: settings.you },
            { to: "/settings/contact", label: settings.contact },
            { to: "/settings/sign-in", label: settings.signIn },
            { to: "/settings/pause", label: going.tabs.pause },
            { to: "/settings/data", label: going.tabs.data },
            { to: "/settings/leaving", label: going.tabs.leave },
          ]}
        />
      </div>
      <div className="col" style={{ gap: 24, marginTop: 24, maxWidth: 600 }}>
        {said ? (
          <div role="status">
            <Note icon={Check}>{said}</Note>
          </div>
        ) : null}
        {children}
      </div>
    </div>
  );
}
