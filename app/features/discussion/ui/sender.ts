import type { Line } from "../talk";
import type { Answer } from "./ask";
import type { KeptWords, Unsent } from "./kept-words";

/** What becomes of unsent words, for whoever shows them. */
export interface SenderEars {
  /** All that is unsent, in order: from this tab and others. */
  shown(unsent: Unsent[]): void;
  arrived(line: Line): void;
  refused(clientId: string, answer: Exclude<Answer<never>, { is: "away" | "told" }>): string;
  /** Whether the server could not be reached the last time, or asked for a pause. */
  away(isAway: boolean): void;
}

/** Sends what is kept; see sender(). */
export interface Sender {
  /** Sends what waits; harmless while it is at it. */
  go(): void;
  /** Tells anew what is unsent. */
  show(): Promise<void>;
  stop(): void;
}

const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** One tab at a time; without locks (plain http elsewhere than on this machine) each for itself, and the client id keeps it from doubling. */
const alone = async (name: string, work: () => Promise<void>): Promise<void> => {
  const { locks } = navigator as Partial<Navigator>;
  await (locks ? locks.request(name, work) : work());
};

/** Sends the words kept for a place one after the other, in the order they were written in whichever tab; what cannot be sent waits and goes again by itself. */
export function sender(
  place: string,
  words: KeptWords,
  post: (one: Unsent) => Promise<Answer<{ line: Line }>>,
  ears: SenderEars,
): Sender {
  let running = false;
  let asked = false;
  let stopped = false;
  let pause = SHORTEST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** False when it must be tried again later. */
  const sendOne = async (one: Unsent): Promise<boolean> => {
    const answer = await post(one);
    const later = answer.is === "away" || (answer.is === "refused" && answer.status === 429);
    ears.away(later);
    if (later) return false;
    pause = SHORTEST_PAUSE_MS;
    if (answer.is === "told") {
      ears.arrived(answer.value.line);
      await words.letGo(one.clientId);
    } else {
      await words.keep({ ...one, error: ears.refused(one.clientId, answer) });
    }
    return true;
  };
  const round = async () => {
    while (!stopped) {
      const next = (await words.unsent()).find(({ error }) => error === undefined);
      if (!next || stopped) return;
      if (await sendOne(next)) continue;
      timer = setTimeout(go, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      return;
    }
  };
  const go = () => {
    clearTimeout(timer);
    asked = running;
    if (running || stopped) return;
    running = true;
    const ended = () => {
      running = false;
      if (asked) go();
    };
    // A page that is being left gets no lock; what it kept is sent by the next one.
    alone(`weft:sending:${place}`, round).then(ended, ended);
  };
  const show = async () => {
    const unsent = await words.unsent();
    if (!stopped) ears.shown(unsent);
  };
  const deaf = words.onChange(() => void show());
  return {
    go,
    show,
    stop() {
      stopped = true;
      clearTimeout(timer);
      deaf();
    },
  };
}
