import { outboxCounts } from "~/platform/mail/outbox.server";

/** How many letters were given up. One statement. */
export const deadLetters = async (): Promise<number> => (await outboxCounts()).DEAD;
