import { useLook } from "./look";

interface LogoMarkProps {
  /** Pixels. */
  size?: number;
}

/** The community's logo; where it has none, the mark of Weft: one thread turns twice and makes a w, the weft goes over, under, over. Its box is there before the picture is. */
export function LogoMark({ size = 36 }: LogoMarkProps) {
  const { logo } = useLook();
  if (logo)
    return <img className="logo-img" src={logo.src} alt={logo.alt} width={size} height={size} />;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" strokeWidth="4" aria-hidden>
      <path
        d="M4 3v6.5M4 16.5V22a6 6 0 0 0 12 0V3M16 22a6 6 0 0 0 12 0v-5.5M28 9.5V3"
        stroke="currentColor"
      />
      <path d="M0 13h12.5M19.5 13H32" stroke="var(--color-indigo)" />
    </svg>
  );
}

interface LogoProps extends LogoMarkProps {
  name: string;
  /** Name of the community, below. */
  community?: string | null;
}

/** The mark with its name and the community that lives here, as on the pages before signing in. */
export function Logo({ size = 48, name, community }: LogoProps) {
  return (
    <div className="lg">
      <LogoMark size={size} />
      <div>
        <b>{name}</b>
        {community ? <span className="meta">{community}</span> : null}
      </div>
    </div>
  );
}
