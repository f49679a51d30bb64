import { z } from "zod";
import { log } from "../log.server";
import { emitHere, sendFact, type Fact, type Sending } from "./facts.server";
import { sockets } from "./hub.server";

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

interface Publishing<P> {
  /** It may be left out for a reader whose line is slow. */
  mayGetLost?: boolean;
  /** While one with the same key waits for the same readers, one fact that stands for both is told. */
  foldedBy?: { key: string; fold(older: P, newer: P): P };
}

/** Pushes a fact to everybody in the rooms, once each. Call it after commit. The payload is parsed: an undeclared field never leaves; a payload that does not fit is logged and not sent. */
export function publish<S extends z.ZodType>(
  event: LiveEvent<S>,
  rooms: string | string[],
  payload: z.input<S>,
  publishing: Publishing<z.output<S>> = {},
): void {
  const parsed = sockets() && parse(event, payload);
  if (!parsed) return;
  sendFact([...new Set([rooms].flat())], [event.name, parsed.data], publishing as Sending);
}

/** Pushes facts of one kind at once, in one packet, to those in a room on this process: for what every process finds out by itself. */
export function publishHere<S extends z.ZodType>(
  event: LiveEvent<S>,
  room: string,
  payloads: readonly z.input<S>[],
): void {
  const facts = payloads.flatMap((payload): Fact[] => {
    const parsed = parse(event, payload);
    return parsed ? [[event.name, parsed.data]] : [];
  });
  if (facts.length > 0) emitHere({ room, except: [], facts, mayGetLost: false });
}

function parse<S extends z.ZodType>(event: LiveEvent<S>, payload: z.input<S>) {
  const parsed = event.payload.safeParse(payload);
  if (parsed.success) return parsed;
  log.error(
    { event: event.name, problem: z.prettifyError(parsed.error) },
    "an event does not fit its form",
  );
  return null;
}
