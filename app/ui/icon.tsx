import type { LucideIcon } from "lucide-react";

export type { LucideIcon };

const SIZES = { s: "i-s", m: "i", l: "i-l" } as const;

interface IconProps {
  as: LucideIcon;
  /** 16, 20 or 24 pixels. */
  size?: keyof typeof SIZES;
  className?: string;
}

/** A lucide icon in the stroke of the house, silent for those who listen: a word always stands with it. */
export function Icon({ as: Drawn, size = "m", className }: IconProps) {
  return <Drawn className={className ? `${SIZES[size]} ${className}` : SIZES[size]} aria-hidden />;
}
