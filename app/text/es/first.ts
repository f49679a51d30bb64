import { circles } from "./circles";
import { common } from "./common";
import { discussion } from "./discussion";
import { files } from "./files";
import { home } from "./home";
import { messages } from "./messages";
import { moderation } from "./moderation";
import { people } from "./people";
import { search } from "./search";
import { shell } from "./shell";

/** What home, circles and conversations say, in Spanish. */
export const first = {
  circles,
  common,
  discussion,
  files,
  home,
  messages,
  moderation,
  people,
  search,
  shell,
};
