import { accounts } from "./accounts";
import { asking } from "./asking";
import { circles } from "./circles";
import { cohorts } from "./cohorts";
import { common } from "./common";
import { directory } from "./directory";
import { discussion } from "./discussion";
import { files } from "./files";
import { going } from "./going";
import { greeting } from "./greeting";
import { home } from "./home";
import { inviting } from "./inviting";
import { members } from "./members";
import { messages } from "./messages";
import { moderation } from "./moderation";
import { people } from "./people";
import { profiles } from "./profiles";
import { safety } from "./safety";
import { search } from "./search";
import { shell } from "./shell";

/** Everything members read, in English: the catalogue that gives the others their shape. Staff pages have theirs in staff.ts. */
export const en = {
  accounts,
  asking,
  circles,
  cohorts,
  common,
  directory,
  discussion,
  files,
  going,
  greeting,
  home,
  inviting,
  members,
  messages,
  moderation,
  people,
  profiles,
  safety,
  search,
  shell,
};
