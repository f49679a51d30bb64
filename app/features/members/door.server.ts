// What other features may use of members, on the server.
export { createFirstMember } from "./first-member.server";
export {
  communityCounts,
  importsReady,
  loadMemberFor,
  memberCards,
  newFaces,
  welcomeStep,
  type Card,
  type CohortLine,
} from "./queries.server";
