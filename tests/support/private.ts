import { postMessage } from "~/features/discussion/commands/post.server";
import { writeTo } from "~/features/discussion/commands/private.server";
import type { Contact } from "~/features/discussion/private";
import { newId } from "~/shared/ids";
import { aMember } from "./factories";

type Who = { id: string };

/** Somebody whom all may write to first, or those of her choice. */
export const open = (name: string, contact: Contact = "MEMBERS") => aMember({ name, contact });

/** Says something in a conversation. */
export const say = (who: Who, conversationId: string, body = "hello") =>
  postMessage(who, conversationId, { clientId: newId(), body });

/** Writes to some people first. */
export const write = (who: Who, to: Who[], given: Partial<Parameters<typeof writeTo>[1]> = {}) =>
  writeTo(who, {
    conversationId: newId(),
    clientId: newId(),
    body: "hello",
    title: null,
    ...given,
    to: to.map(({ id }) => id),
  });

/** The conversation that was begun; throws where it was refused. */
export const idOf = (begun: Awaited<ReturnType<typeof writeTo>>) => {
  if ("refusal" in begun) throw new Error(begun.refusal);
  return begun.conversationId;
};
