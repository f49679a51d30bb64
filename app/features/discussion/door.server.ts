// What other features may use of discussion, on the server.
export { roomsOf, startReading, stopReading } from "./commands/read.server";
export { sweepFiles } from "./commands/sweep-files.server";
export { openCommonConversation } from "./commands/start.server";
export { renderMarkdown, RENDER_VERSION } from "./markdown.server";
export { mayHearConversation } from "./queries/conversation.server";
export { unreadByCircle, unreadSince, type News } from "./queries/reading.server";
export { visitorsDigest } from "./queries/visitors.server";
export { writingIn } from "./writing.server";
export { startGathering, stopGathering } from "./search/gather.server";
