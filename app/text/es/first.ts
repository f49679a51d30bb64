import { circles } from "./circles";
import { common } from "./common";
import { discussion } from "./discussion";
import { files } from "./files";
import { shell } from "./shell";

/** What the frame, circles and conversations say, in Spanish. */
export const first = {
  circles,
  common,
  discussion,
  files,
  shell,
};
