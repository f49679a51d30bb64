/** One dye of a thread: yarn, madder, verdigris, weld, indigo, walnut, ink, paper of a sheet. */
const DYES: Readonly<Record<string, string>> = {
  y: "var(--color-yarn)",
  m: "var(--color-madder)",
  v: "var(--color-verdigris)",
  w: "var(--color-weld)",
  i: "var(--color-indigo)",
  n: "var(--color-walnut)",
  k: "var(--color-ink)",
  p: "var(--color-sheet)",
};

/** How the weft passes the warp: one weave for each kind of circle, and satin for covers. */
export type Weave = "INTEREST" | "NEIGHBORHOOD" | "PROJECT" | "SATIN";

type Cell = readonly [x: number, y: number];

// The cells of one repeat in which the weft lies on top.
const WEAVES: Record<Weave, { repeat: number; over: readonly Cell[] }> = {
  INTEREST: {
    repeat: 2,
    over: [
      [0, 0],
      [1, 1],
    ],
  },
  NEIGHBORHOOD: {
    repeat: 4,
    over: [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 2],
      [3, 3],
      [0, 3],
    ],
  },
  PROJECT: {
    repeat: 4,
    over: [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 2],
      [2, 3],
      [3, 3],
    ],
  },
  SATIN: {
    repeat: 5,
    over: [
      [0, 0],
      [2, 1],
      [4, 2],
      [1, 3],
      [3, 4],
    ],
  },
};

/** A piece of cloth to weave. Sizes in pixels; warp and weft are thread strings such as `yyymyy`, repeated. */
export interface ClothPattern {
  warp: string;
  weft: string;
  kind?: Weave;
  w?: number;
  h?: number;
  /** Width of one thread. */
  t?: number;
  /** Length of the loose warp below; 0 for none. */
  fringe?: number;
}

interface Strand {
  stroke: string;
  d: string;
}

/** Woven cloth as drawing instructions: strands grouped by colour, and the cells where the weft is on top. */
export interface WovenCloth {
  width: number;
  height: number;
  fringe: number;
  warp: Strand[];
  weft: Strand[];
  loose: Strand[];
  strokeWidth: number;
  looseWidth: number;
  /** Side of one square repeat of the weave, and the path of its cells. */
  repeat: number;
  cells: string;
}

/** Weaves a pattern; the same pattern gives the same cloth. Unknown letters are yarn. */
export function cloth(pattern: ClothPattern): WovenCloth {
  const { warp, weft, kind = "INTEREST", w = 400, h = 96, t = 8, fringe = 0 } = pattern;
  const { repeat, over } = WEAVES[kind];
  const mid = (i: number) => i * t + t / 2;
  const ends = Math.ceil(w / t);
  return {
    width: w,
    height: h,
    fringe,
    warp: strands(warp, ends, (i) => `M${mid(i)} 0V${h}`),
    weft: strands(weft, Math.ceil(h / t), (j) => `M0 ${mid(j)}H${w}`),
    loose: fringe ? strands(warp, ends, (i) => `M${mid(i)} ${h}v${looseEnd(i, fringe)}`) : [],
    strokeWidth: t - Math.max(1, t / 6),
    looseWidth: Math.round(t * 2.8) / 10,
    repeat: repeat * t,
    cells: over.map(([x, y]) => `M${x * t} ${y * t}h${t}v${t}h-${t}z`).join(""),
  };
}

const looseEnd = (i: number, fringe: number) =>
  Math.round(fringe * (0.72 + (0.28 * ((i * 7) % 5)) / 4) * 10) / 10;

function strands(threads: string, count: number, path: (i: number) => string): Strand[] {
  const byColour = new Map<string, string>();
  for (let i = 0; i < count; i++) {
    const stroke = DYES[threads[i % Math.max(1, threads.length)] ?? "y"] ?? "var(--color-yarn)";
    byColour.set(stroke, (byColour.get(stroke) ?? "") + path(i));
  }
  return [...byColour].map(([stroke, d]) => ({ stroke, d }));
}

// FNV-1a into mulberry32: small, and equal on every machine.
function seeded(seed: string): () => number {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state += 0x6d2b79f5;
    let next = Math.imul(state ^ (state >>> 15), 1 | state);
    next ^= next + Math.imul(next ^ (next >>> 7), 61 | next);
    return ((next ^ (next >>> 14)) >>> 0) / 4294967296;
  };
}

const THREADS = 12;
const DYED_AT_MOST = 4;

/** The cover of a cohort, derived from its id so that it never changes: two or three dyes on warp and weft of at least 60% undyed yarn. */
export function cohortCloth(id: string): { warp: string; weft: string; kind: Weave } {
  const random = seeded(id);
  const pick = (from: string) => from[Math.floor(random() * from.length)] ?? "n";
  const first = pick("mvwn");
  const second = pick("mvwni".replace(first, ""));
  const thread = (dyes: string) => {
    const dyed = 2 + Math.floor(random() * (DYED_AT_MOST - 1));
    const places = new Map<number, string>();
    while (places.size < dyed) places.set(Math.floor(random() * THREADS), pick(dyes));
    return Array.from({ length: THREADS }, (_, i) => places.get(i) ?? "y").join("");
  };
  const kinds = ["INTEREST", "NEIGHBORHOOD", "PROJECT", "SATIN"] as const;
  return {
    warp: thread(first + second),
    weft: thread(second + first + first),
    kind: kinds[Math.floor(random() * kinds.length)] ?? "INTEREST",
  };
}

/** Where an introduction stands. */
export type Stage = "drafted" | "waiting" | "introduced" | "met" | "outcome";

/** One crossing as lines in a 24 by 24 box. */
export interface Crossing {
  /** Thread whose answer is not there yet. */
  dashed?: string;
  solid?: string;
  /** The knot of two who met. */
  knot?: boolean;
}

const STAGES: Record<Stage, Crossing> = {
  drafted: { dashed: "M12 2v20M2 12h20" },
  waiting: { dashed: "M12 2v20", solid: "M2 12h8M14 12h8M10 12h4" },
  introduced: { solid: "M12 2v20M2 12h7M15 12h7" },
  met: { solid: "M12 2v4M12 18v4M2 12h4M18 12h4", knot: true },
  outcome: { solid: "M8 2v20M16 2v4M16 12v10M2 8h3M11 8h11M2 16h11M19 16h3" },
};

/** The crossing that stands for a stage: over and under when introduced, a knot when met, a patch when something came of it. */
export const stage = (of: Stage): Crossing => STAGES[of];
