// What other features may use of accounts, on the server.
export {
  blankCookie,
  endOtherSessions,
  liveSessions,
  optionalMember,
  requireMember,
  requireStaff,
  startSession,
  viewerOfCookie,
} from "./sessions.server";
export {
  accountsByEmail,
  addressees,
  claimAccount,
  createUnclaimedAccounts,
  normalEmail,
  removeUnclaimedAccounts,
  stillTruePlan,
  theCommunity,
  type Addressee,
} from "./people.server";
export { answersFinished } from "./after-answer.server";
export {
  closeAccount,
  eraseAccount,
  isLastOwner,
  lockAccount,
  reopenAccount,
} from "./commands/going.server";
export { setPassword } from "./commands/password.server";
export { offerDemoSignIns, type DemoOffer } from "./demo.server";
export { formOf, goOut, sayWhatIsWrong } from "./forms.server";
export { hashPassword } from "./hashing.server";
export { onFirstPerson, onSignedIn, type FirstPersonHook } from "./hooks.server";
export { cleanExpired } from "./jobs.server";
export { languageCookie, languageOf } from "./language.server";
export { bringsSession } from "./lucia.server";
export { passwordProblem, type PasswordContext, type PasswordProblem } from "./password-rules";
export { noteProof, requireFreshProof } from "./proof.server";
export { waysIn } from "./queries.server";
export { hashSecret, newSecret } from "./secrets.server";
export { unclaimedCount } from "./staff/people.server";
export { setupNotice } from "./setup.server";
export { isStaff, type Role, type Theme, type Viewer } from "./viewer";
export { accountData } from "./own-data.server";
