import sharp from "sharp";

type Color = readonly [red: number, green: number, blue: number];
type Shape = { color: Color } & (
  | { at: [x: number, y: number]; size: [width: number, height: number] }
  | { middle: [x: number, y: number]; radius: number }
);

/** A picture of the demo: who shows it, under which words it hangs, and what is drawn on it. */
export interface DemoPicture {
  by: string;
  /** How the message begins. */
  says: string;
  fileName: string;
  paper: Color;
  shapes: readonly Shape[];
}

const WIDTH = 960;
const HEIGHT = 640;

const PAPER: Color = [244, 239, 226];
const INK: Color = [74, 62, 50];
const BRICK: Color = [174, 63, 46];
const LEAF: Color = [43, 125, 112];
const SNOW: Color = [222, 230, 236];
const WOOD: Color = [139, 98, 62];
const CRUST: Color = [201, 148, 78];
const SUGAR: Color = [246, 231, 204];

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

// The stairs from the side: 48 steps, with landings at 14, 31 and 48.
const LANDINGS = [14, 31, 48];
const stairs: Shape[] = range(48).map((n) => {
  const step = n + 1;
  const height = 40 + step * 9;
  return {
    color: LANDINGS.includes(step) ? LEAF : BRICK,
    at: [60 + n * 17, HEIGHT - 60 - height],
    size: [LANDINGS.includes(step) ? 34 : 17, height],
  };
});

// The bench from the front, as it was signed.
const bench: Shape[] = [
  { color: SNOW, at: [0, 500], size: [WIDTH, 140] },
  ...[230, 280, 330].map((y): Shape => ({ color: WOOD, at: [180, y], size: [600, 34] })),
  { color: WOOD, at: [150, 392], size: [660, 44] },
  ...[200, 720].map((x): Shape => ({ color: INK, at: [x, 220], size: [26, 300] })),
  { color: BRICK, at: [610, 342], size: [120, 8] },
];

// Forty loaves on two trays, each with its cross of dough.
const loaves: Shape[] = range(40).flatMap((n): Shape[] => {
  const x = 100 + (n % 8) * 108 + (n % 16 < 8 ? 0 : 8);
  const y = 90 + Math.floor(n / 8) * 115;
  return [
    { color: CRUST, middle: [x, y], radius: 46 },
    { color: SUGAR, at: [x - 36, y - 7], size: [72, 14] },
    { color: SUGAR, at: [x - 7, y - 36], size: [14, 72] },
    { color: CRUST, middle: [x, y], radius: 13 },
  ];
});

/** The pictures that hang in the talk of the demo. */
export const DEMO_PICTURES: readonly DemoPicture[] = [
  {
    ...{ by: "quentin", says: "Revised sheet is up", fileName: "cedar-street-stairs.png" },
    ...{ paper: PAPER, shapes: stairs },
  },
  {
    ...{ by: "quentin", says: "Revised sheet is up", fileName: "bench-second-landing.png" },
    ...{ paper: [250, 248, 242], shapes: bench },
  },
  {
    ...{ by: "tadeo", says: "Salgo del molino", fileName: "pan-de-muerto.png" },
    ...{ paper: INK, shapes: loaves },
  },
];

/** A picture as a PNG. */
export function drawn({ paper, shapes }: DemoPicture): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  const dot = (x: number, y: number, color: Color) => pixels.set(color, (y * WIDTH + x) * 3);
  for (let y = 0; y < HEIGHT; y += 1) for (let x = 0; x < WIDTH; x += 1) dot(x, y, paper);
  for (const shape of shapes) fill(shape, dot);
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  return sharp(pixels, { raw }).png().toBuffer();
}

function fill(shape: Shape, dot: (x: number, y: number, color: Color) => void): void {
  const isDisc = "middle" in shape;
  const [left, top] = isDisc
    ? [shape.middle[0] - shape.radius, shape.middle[1] - shape.radius]
    : shape.at;
  const [width, height] = isDisc ? [2 * shape.radius, 2 * shape.radius] : shape.size;
  for (let y = Math.max(0, top); y < Math.min(HEIGHT, top + height); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(WIDTH, left + width); x += 1) {
      const isOutside =
        isDisc && (x - shape.middle[0]) ** 2 + (y - shape.middle[1]) ** 2 > shape.radius ** 2;
      if (!isOutside) dot(x, y, shape.color);
    }
  }
}
