import type { ReactNode } from "react";
import { Cloth, Logo } from "~/ui";
import { useText } from "~/ui/i18n";
import { useDoorCloth } from "~/ui/look";
import { LanguageSwitch } from "./language-switch";

interface DoorstepProps {
  /** Name of the community; null before it has one. */
  community: string | null;
  /** At the right of the foot. */
  aside?: ReactNode;
  /** Where the form that chooses the language goes; the sign-in page unless said otherwise. */
  languageAction?: string;
  children: ReactNode;
}

/** A page before signing in: cloth, mark and name, one thing to do, and the other language. */
export function Doorstep({ community, aside, languageAction, children }: DoorstepProps) {
  const { common } = useText();
  return (
    <>
      <a className="skip" href="#main">
        {common.skipToContent}
      </a>
      <div className="band">
        <Cloth w={1440} h={112} t={8} fringe={24} {...useDoorCloth()} fit="xMidYMax slice" />
      </div>
      <main className="one" id="main">
        <Logo name={common.appName} community={community} />
        {children}
        <div className="foot small">
          <LanguageSwitch {...(languageAction ? { action: languageAction } : {})} />
          {aside}
        </div>
      </main>
    </>
  );
}
