import { classes } from "./classes";

type AvatarSize = 24 | 28 | 32 | 36 | 40 | 48 | 56 | 72 | 96 | 144;

/** The letters that stand for a name: the first of its first and of its last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

interface AvatarProps {
  name: string;
  size?: AvatarSize;
  /** Address of a square picture; initials without. */
  src?: string | null | undefined;
  /** Draws the dot of somebody who is here now; say it in words too. */
  here?: boolean;
  /** Give the name to those who listen: only where it does not stand beside. */
  named?: boolean;
}

/** A face, or its initials on walnut. */
export function Avatar({ name, size = 40, src, here = false, named = false }: AvatarProps) {
  const face = (
    <span
      className={classes("av", size !== 40 && `av-${size}`)}
      {...(named ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
    >
      {src ? <img src={src} alt="" width={size} height={size} loading="lazy" /> : initials(name)}
    </span>
  );
  if (!here) return face;
  return (
    <span className="av-wrap">
      {face}
      <span className="here" />
    </span>
  );
}

interface AvatarStackProps {
  people: readonly { name: string; src?: string | null }[];
  /** Names everybody in one sentence, for those who listen. */
  label: string;
  /** The rest in words: "and eleven neighbors". */
  more?: string | null;
  size?: AvatarSize;
}

const AT_MOST = 5;

/** Up to five faces that overlap, then words. */
export function AvatarStack({ people, label, more, size = 32 }: AvatarStackProps) {
  return (
    <span className="stack" role="img" aria-label={label}>
      {people.slice(0, AT_MOST).map(({ name, src }, at) => (
        <Avatar key={at} name={name} size={size} {...(src ? { src } : {})} />
      ))}
      {more ? <span className="more">{more}</span> : null}
    </span>
  );
}
