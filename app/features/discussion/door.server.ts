// What other features may use of discussion, on the server.
export { roomsOf, startReading, stopReading } from "./commands/read.server";
export { sweepFiles } from "./commands/sweep-files.server";
export { hangPicturesOn } from "./commands/hang-picture.server";
export { openCommonConversation } from "./commands/start.server";
export { discussionOnMerging } from "./merging.server";
export { discussionOnLeaving } from "./leaving.server";
export { startHeads, stopHeads } from "./heads.server";
export { renderNaming, RENDER_VERSION } from "./markdown.server";
export { openPrivateConversation, type Agreed } from "./commands/private.server";
export { contactReach, mayWriteTo } from "./queries/contact.server";
export { openMessageCounts } from "./queries/counts.server";
export { mayHearConversation } from "./queries/conversation.server";
export { privateNews, unreadPrivate } from "./queries/private.server";
export { followedNews, unreadByCircle, unreadSince, type News } from "./queries/reading.server";
export { reportableMessage } from "./reportable.server";
export { discussionForms } from "./quick-forms.server";
export { writingIn } from "./writing.server";
export { startGathering, stopGathering } from "./search/gather.server";
export {
  filesBy,
  messagesBy,
  privateTalksOf,
  privateWords,
  type OwnMessage,
} from "./own-data.server";
