/** The square of a picture that is shown: its middle and its side, as fractions of the upright picture's width, height, and shorter side. */
export interface Crop {
  x: number;
  y: number;
  size: number;
}

/** As much of a picture as a square holds, around its middle. */
export const MIDDLE_OF: Crop = { x: 0.5, y: 0.5, size: 1 };

const within = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);

/** The square in whole pixels of a picture of that size; never outside of it, never smaller than 32 pixels. */
export function squareOf(crop: Crop, width: number, height: number) {
  const shorter = Math.min(width, height);
  const side = within(Math.min(32, shorter), Math.round(crop.size * shorter), shorter);
  const left = within(0, Math.round(crop.x * width - side / 2), width - side);
  const top = within(0, Math.round(crop.y * height - side / 2), height - side);
  return { left, top, width: side, height: side };
}

/** A crop moved by so many sides of its square, and held within the picture. */
export function moved(
  crop: Crop,
  by: { x: number; y: number },
  width: number,
  height: number,
): Crop {
  const side = crop.size * Math.min(width, height);
  const half = { x: side / 2 / width, y: side / 2 / height };
  return {
    ...crop,
    x: within(half.x, crop.x + (by.x * side) / width, 1 - half.x),
    y: within(half.y, crop.y + (by.y * side) / height, 1 - half.y),
  };
}
