// What other features may use of admin, on the server.
export { deadLetters as mailTroubles } from "./queries.server";
