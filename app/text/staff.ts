import { duplicates as enDuplicates } from "./en/duplicates";
import { exporting as enExporting } from "./en/exports";
import { fields as enFields } from "./en/fields";
import { imports as enImports } from "./en/import";
import { invitations as enInvitations } from "./en/invitations";
import { outbox as enOutbox } from "./en/outbox";
import { reports as enReports } from "./en/reports";
import { duplicates as esDuplicates } from "./es/duplicates";
import { exporting as esExporting } from "./es/exports";
import { fields as esFields } from "./es/fields";
import { requests as enRequests } from "./en/requests";
import { running as enRunning } from "./en/running";
import { staffLetter as enStaffLetter } from "./en/staff-letter";
import { imports as esImports } from "./es/import";
import { invitations as esInvitations } from "./es/invitations";
import { outbox as esOutbox } from "./es/outbox";
import { reports as esReports } from "./es/reports";
import { requests as esRequests } from "./es/requests";
import { running as esRunning } from "./es/running";
import { staffLetter as esStaffLetter } from "./es/staff-letter";
import type { Language } from "./languages";
import type { Same } from "./same";

const en = {
  duplicates: enDuplicates,
  exporting: enExporting,
  fields: enFields,
  imports: enImports,
  invitations: enInvitations,
  outbox: enOutbox,
  reports: enReports,
  requests: enRequests,
  running: enRunning,
  staffLetter: enStaffLetter,
};

/** The catalogue of the pages that only staff open. */
export type StaffText = Same<typeof en>;

/** What staff pages say, by language. Only those pages import it, so members' browsers never load it. */
export const staffText: Record<Language, StaffText> = {
  en,
  es: {
    duplicates: esDuplicates,
    exporting: esExporting,
    fields: esFields,
    imports: esImports,
    invitations: esInvitations,
    outbox: esOutbox,
    reports: esReports,
    requests: esRequests,
    running: esRunning,
    staffLetter: esStaffLetter,
  },
};
