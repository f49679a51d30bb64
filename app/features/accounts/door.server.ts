// What other features may use of accounts, on the server.
export {
  blankCookie,
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
  theCommunity,
  type Addressee,
} from "./people.server";
export { hashSecret, newSecret } from "./secrets.server";
export { isStaff, type Role, type Theme, type Viewer } from "./viewer";
