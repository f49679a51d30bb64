// What other features may use of accounts, on the server.
export {
  blankCookie,
  endOtherSessions,
  liveSessions,
  metBefore,
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
  rolesOfAccounts,
  stillTruePlan,
  theCommunity,
  type Addressee,
} from "./people.server";
export { afterAnswer, answersFinished } from "./after-answer.server";
export {
  closeAccount,
  eraseAccount,
  isLastOwner,
  lockAccount,
  reopenAccount,
} from "./commands/going.server";
export { joinAccounts, lockAccounts, type JoinedAccount } from "./commands/joining.server";
export { setPassword } from "./commands/password.server";
export { offerDemoSignIns, type DemoOffer } from "./demo.server";
export { formOf, goOut, mayChooseLanguage, sayWhatIsWrong, sayWhyNot } from "./forms.server";
export { hashPassword } from "./hashing.server";
export { onFirstPerson, onLanguageChanged, onSignedIn, type FirstPersonHook } from "./hooks.server";
export { stillSignedIn } from "./lucia.server";
export { logoFile } from "./logo/commands.server";
export { cleanExpired } from "./jobs.server";
export { languageCookie, languageOf, wordsOf } from "./language.server";
export { spendLetter } from "./limits.server";
export { isRefusal, type Refusal } from "./refusals";
export { bringsSession } from "./lucia.server";
export { passwordProblem, type PasswordContext, type PasswordProblem } from "./password-rules";
export { noteProof, requireFreshProof } from "./proof.server";
export { waysIn } from "./queries.server";
export { hashSecret, newSecret } from "./secrets.server";
export { unclaimedCount } from "./staff/people.server";
export { accountKey } from "./second-step/box.server";
export { setupNotice } from "./setup.server";
export { isStaff, type Role, type Theme, type Viewer } from "./viewer";
export { accountData } from "./own-data.server";
