// What other features may use of discussion, on both sides.
export type { ConversationMoved, ReadingMoved } from "./events.server";
export { forgetWords } from "./ui/kept-words";
export type { FollowedNews } from "./queries/reading.server";
export type { AttentionChanged, PeopleChanged } from "./events.server";
export { type PrivateLine, type Somebody } from "./private";
export { privateName } from "./private-name";
