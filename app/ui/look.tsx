import { createContext, useContext } from "react";

/** The patterns that a community may wear at its door. */
export const CLOTHS = ["plain", "twill", "herringbone", "check"] as const;

export type ClothName = (typeof CLOTHS)[number];

/** Warp and weft of each, as threads by their dye. */
export const DOOR_CLOTH: Record<ClothName, { warp: string; weft: string }> = {
  plain: { warp: "yyyyyyyiiyyyyyyymyyyyyyynnyyyyyyyvyyyyyyyww", weft: "yyyyiyyyyymyyy" },
  twill: { warp: "yyyiyyyvyyymyyyw", weft: "yyyyyyyi" },
  herringbone: { warp: "yynyyyyiyyyy", weft: "yiyyyy" },
  check: { warp: "yyyyyyvvvvyyyyyymmmm", weft: "yyyyyyvvvvyyyyyymmmm" },
};

const Context = createContext<ClothName>("plain");

/** Tells the doorsteps which cloth the community wears. */
export const LookProvider = Context.Provider;

/** The cloth of the community; what is not known is plain. */
export const useDoorCloth = () => DOOR_CLOTH[useContext(Context)];

/** A kept name as one of ours. */
export const clothNamed = (name: string | undefined): ClothName =>
  CLOTHS.find((cloth) => cloth === name) ?? "plain";
