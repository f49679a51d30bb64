// What other features may use of circles, on the server.
export { joinCircle, noteActivities, noteActivity, requestToJoin } from "./commands.server";
export { enterCircle, type CirclePage } from "./enter.server";
export { circlesOnMerging } from "./merging.server";
export { circlesOnLeaving } from "./leaving.server";
export { setCircleHooks, type CircleHooks } from "./hooks.server";
export {
  circleAddress,
  circleRoomsOf,
  circlesOfPerson,
  circleStandings,
  circleStatement,
  doorsFor,
  firstDoorsFor,
  keepsNotes,
  loadCircleFor,
  myCircles,
  openSeatCounts,
  talkStandings,
  waitingForMember,
  wovenThisMonth,
  type CircleStanding,
  type TalkStanding,
  type WaitingInCircles,
} from "./queries.server";
export { seatData } from "./own-data.server";
