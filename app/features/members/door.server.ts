// What other features may use of members, on the server.
export { createFirstMember } from "./first-member.server";
export { saveContact } from "./commands.server";
export { contactSchema } from "./schema";
export { goWithoutPassword } from "./welcome/commands.server";
export { saveKnown, savePassword, saveStory } from "./welcome/forms.server";
export { welcomeFor, type Welcome } from "./welcome/queries.server";
export { welcomeQuery } from "./welcome/schema";
export {
  communityCounts,
  contactOf,
  importsReady,
  loadMemberFor,
  memberCards,
  newFaces,
  welcomeStep,
  type Card,
  type CohortLine,
} from "./queries.server";
