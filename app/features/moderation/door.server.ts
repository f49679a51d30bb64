// What other features may use of moderation, on the server.
export { closeReport, report, setBlocked } from "./commands.server";
export { moderationOnMerging } from "./merging.server";
export {
  blockedBy,
  blockedPeople,
  freshAnswers,
  loadReportFor,
  openReports,
  ownReport,
  reportsBy,
  reportsPage,
} from "./queries.server";
export { reportableFor, setReportables, type FindReportable } from "./reportables.server";
export { answerSchema, blockSchema, reportSchema, reportsQuery } from "./schema";
