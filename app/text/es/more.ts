import { accounts } from "./accounts";
import { asking } from "./asking";
import { besideTalk } from "./beside-talk";
import { circleCare } from "./circle-care";
import { cohorts } from "./cohorts";
import { directory } from "./directory";
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

/** What the other pages of members and visitors say, in Spanish. */
export const more = {
  accounts,
  asking,
  besideTalk,
  circleCare,
  cohorts,
  directory,
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
};
