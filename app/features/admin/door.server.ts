// What the shell may use of admin, on the server.
export { mailTroubles } from "./queries.server";
