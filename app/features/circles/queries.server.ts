// Reads. A circle is reached through loadCircleFor or loadDoorFor only.
export {
  circleAddress,
  circleStandings,
  circleStatement,
  loadCircleFor,
  loadDoorFor,
  type CircleStanding,
} from "./queries/circle.server";
export { openSeatCounts } from "./queries/counts.server";
export { keepsNotes } from "./queries/keepers.server";
export { browseDoors, doorsFor, firstDoorsFor } from "./queries/doors.server";
export {
  circleMembers,
  invitablePeople,
  invitedName,
  othersIn,
  waitingRequests,
} from "./queries/members.server";
export {
  circleRoomsOf,
  invitationsFor,
  myCircles,
  waitingForMember,
  type WaitingInCircles,
} from "./queries/mine.server";
export { talkStandings, type TalkStanding } from "./queries/standings.server";
export { circlesOfPerson } from "./queries/person.server";
export { wovenThisMonth } from "./queries/woven.server";
