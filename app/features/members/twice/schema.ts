import { z } from "zod";

/** Where the list of pairs goes on: after this one. */
export interface PairPlace {
  alike: number;
  one: string;
  other: string;
}

const place = z.object({ alike: z.coerce.number().min(0).max(1), one: z.uuid(), other: z.uuid() });

/** Reads that place from an address; null for none, and for a broken one. */
export const pairPlaceIn = (params: URLSearchParams): PairPlace | null =>
  place.safeParse(Object.fromEntries(params)).data ?? null;
