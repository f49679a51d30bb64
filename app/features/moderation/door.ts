// What other features may use of moderation, on both sides.
export type { BlocksChanged } from "./events.server";
export type { OwnReport, Reportable, StaffReport } from "./report";
export { BlockForm } from "./ui/block-form";
export { OwnReports } from "./ui/own-reports";
export { ReportForm } from "./ui/report-form";
export { SharedLines } from "./ui/shared-lines";
export { StaffReports } from "./ui/staff-reports";
export { useBlocked } from "./ui/use-blocked";
