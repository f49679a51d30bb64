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
  herself,
  importsReady,
  memberCards,
  newFaces,
  welcomeStep,
  type Card,
  type CohortLine,
} from "./queries.server";
export { comeBack, finishLeaving, leave } from "./leaving/commands.server";
export { mergePeople, undoMerge, type MergeAsked } from "./merging/commands.server";
export { setMergingHooks, touchedIn, type MergingHook } from "./merging/hooks.server";
export { mergeOf, mergesPage } from "./merging/merges.server";
export { comparedPeople } from "./merging/profile.server";
export { renameLeft } from "./leaving/letters.server";
export { setLeavingHooks, type LeavingHook } from "./leaving/hooks.server";
export { isOnWeb } from "./load.server";
export { asIn, personPage, type As } from "./profile-page/person-page.server";
export { changeCredit, writeCredit } from "./credit/commands.server";
export { creditIntent, creditSchema } from "./credit/schema";
export { fellowsOf, depthTowards, listedPerson, seenField } from "./sight.server";
export { forgetChanges, gatherWords, gatherWordsJob } from "./jobs.server";
export { addToCohort } from "./cohorts/commands.server";
export { invitePeople } from "./invitations/commands.server";
export { cohortChoices } from "./invitations/queries.server";
export { peopleCsv } from "./people-csv.server";
export { letterReaders, writeStaffLetter } from "./staff-letter/commands.server";
export { staffLetterSchema } from "./staff-letter/schema";
export { personLines, type FoundIn, type PersonLine } from "./cards.server";
export { profileFields } from "./fields/fields.server";
import "./merging/finish.server";
import "./still-true/ask.server";
import "./asking/jobs.server";
export { askersWaiting } from "./asking/queries.server";
export { turnPauses } from "./pause/commands.server";
export { photoKeys } from "./photo/commands.server";
export { gatherProfileWords } from "./words.server";
export { noteWrittenTo } from "./greeting/answered.server";
export { newcomersFor, ungreetedCount } from "./greeting/greeting.server";
export { likenessOf, pairsPage, pairsWaiting, sayDifferent, twins } from "./twice/pairs.server";
export { pairPlaceIn } from "./twice/schema";
export { memberData } from "./own-data.server";
