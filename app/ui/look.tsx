import { createContext, useContext } from "react";
import { LANGUAGES, type Language } from "~/text";

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

/** How the community presents itself, on every page. */
export interface Look {
  cloth: ClothName;
  /** Its logo and what it is to who listens; null where it wears the mark of Weft. */
  logo: { src: string; alt: string } | null;
  /** The languages it offers. */
  languages: readonly Language[];
  /** Whether people who were not invited may ask to come in. */
  asks: boolean;
  /** Whether members may invite others. */
  invites: boolean;
}

const Context = createContext<Look>({
  cloth: "plain",
  logo: null,
  languages: LANGUAGES,
  asks: false,
  invites: false,
});

/** Tells the pages how the community presents itself. */
export const LookProvider = Context.Provider;

/** How the community presents itself. */
export const useLook = (): Look => useContext(Context);

/** The cloth of the community; what is not known is plain. */
export const useDoorCloth = () => DOOR_CLOTH[useLook().cloth];

/** A kept name as one of ours. */
export const clothNamed = (name: string | undefined): ClothName =>
  CLOTHS.find((cloth) => cloth === name) ?? "plain";
