import drawings from "./icons.svg?url";
import type * as icons from "./icons";

/** The name of an icon of the house: a constant of ./icons. */
export type IconName = (typeof icons)[keyof typeof icons];

const SIZES = { s: "i-s", m: "i", l: "i-l" } as const;

interface IconProps {
  as: IconName;
  /** 16, 20 or 24 pixels. */
  size?: keyof typeof SIZES;
  className?: string;
}

/** A lucide icon in the stroke of the house, silent for those who listen: a word always stands with it. */
export function Icon({ as: name, size = "m", className }: IconProps) {
  return (
    <svg className={className ? `${SIZES[size]} ${className}` : SIZES[size]} aria-hidden="true">
      <use href={`${drawings}#${name}`} />
    </svg>
  );
}
