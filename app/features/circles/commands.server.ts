// Writes, one function per verb. Each answers a Decision: done, or the reason why not.
export { closeCircle, editCircle, reopenCircle } from "./commands/change.server";
export {
  answerRequest,
  joinCircle,
  leaveCircle,
  requestToJoin,
  withdrawRequest,
} from "./commands/come-in.server";
export { acceptInvitation, declineInvitation, inviteToCircle } from "./commands/invite.server";
export {
  addRole,
  handOnRole,
  keepRole,
  retireRole,
  shareRole,
  takeRole,
} from "./commands/roles.server";
export { noteActivities, noteActivity } from "./commands/activity.server";
export { startCircle } from "./commands/start.server";
