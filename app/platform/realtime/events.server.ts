import { z } from "zod";
import { log } from "../log.server";
import { sockets } from "./sockets.server";

/** A fact that may be pushed: its name and the form of what it carries. */
export interface LiveEvent<S extends z.ZodType = z.ZodType> {
  name: string;
  payload: S;
}

/** Declares a fact. Names are `feature:what-happened`, in the past tense; they are a public promise. */
export const defineEvent = <S extends z.ZodType>(name: string, payload: S): LiveEvent<S> => ({
  name,
  payload,
});

/** What a browser receives for an event: `useLive<Payload<typeof messagePosted>>(…)`. */
export type Payload<E extends LiveEvent> = z.output<E["payload"]>;

/** Pushes a fact to everybody in the rooms, once each. Call it after commit. The payload is parsed: an undeclared field never leaves; a payload that does not fit is logged and not sent. What may get lost is not kept for a reader whose line is slow. */
export function publish<S extends z.ZodType>(
  event: LiveEvent<S>,
  rooms: string | string[],
  payload: z.input<S>,
  { mayGetLost = false } = {},
): void {
  const io = sockets();
  if (!io) return;
  const parsed = event.payload.safeParse(payload);
  if (!parsed.success) {
    log.error(
      { event: event.name, problem: z.prettifyError(parsed.error) },
      "an event does not fit its form",
    );
    return;
  }
  const readers = io.to(rooms);
  (mayGetLost ? readers.volatile : readers).emit(event.name, parsed.data);
}
