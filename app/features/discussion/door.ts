// What other features may use of discussion, on both sides.
export type { ConversationMoved, ReadingMoved } from "./events.server";
export { forgetWords } from "./ui/kept-words";
