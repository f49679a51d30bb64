import { z } from "zod";
import { MIDDLE_OF, type Crop } from "./crop";

const fraction = z.coerce.number().min(0).max(1);

/** What comes with a photo: the square that is shown. Without a script, or broken, it is the middle. */
export const cropSchema = z
  .object({ x: fraction, y: fraction, size: fraction.pipe(z.number().min(0.05)) })
  .catch(MIDDLE_OF) satisfies z.ZodType<Crop>;
