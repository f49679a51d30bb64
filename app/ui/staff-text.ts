import { staffText, type StaffText } from "~/text/staff";
import { useLanguage } from "./i18n";

/** The catalogue of staff pages in the reader's language: `useStaffText().outbox.title`. */
export const useStaffText = (): StaffText => staffText[useLanguage()];
