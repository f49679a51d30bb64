import type { Begun } from "../named";

/** Words begun on this device, and when the last of them was typed, in milliseconds of its clock. */
export interface BegunHere extends Begun {
  typedAt: number;
}

/**
 * What the server is known to have had of one draft, or may have got: told by this device without
 * the words, so that of two versions it knows which is newer. Without a storage it knows nothing.
 */
export interface DraftMarks {
  /** The server has it, or it is on its way there, as it was typed at that moment. */
  note(begun: Begun, typedAt: number): void;
  /** What goes on, of what is here and what the server has. Where each has words that the other never saw, both. */
  meet(here: BegunHere, there: Begun): Begun;
}

interface Mark {
  sum: string;
  typedAt: number;
}

const KEY = "weft:drafted:";
/** More are not on their way at once: an answer is waited for before the next is sent. */
const KNOWN = 4;

/** All of it as one text, by which two are compared. */
export const wholeOf = ({ text, named }: Begun): string =>
  [text, ...named.map(({ id }) => id)].join("\n@");

function sumOf(begun: Begun): string {
  const text = wholeOf(begun);
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}.${sum >>> 0}`;
}

/** The marks of the draft of one place. Browser only. */
export function draftMarks(place: string): DraftMarks {
  const key = KEY + place;
  const known = (): Mark[] => {
    try {
      const all: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(all) ? (all as Mark[]) : [];
    } catch {
      return [];
    }
  };
  const markOf = (begun: Begun) => {
    const sum = sumOf(begun);
    return known().find((one) => one.sum === sum);
  };
  return {
    note(begun, typedAt) {
      const sum = sumOf(begun);
      const others = known().filter((one) => one.sum !== sum);
      try {
        localStorage.setItem(key, JSON.stringify([...others, { sum, typedAt }].slice(-KNOWN)));
      } catch {
        // A closed storage: then it is not known.
      }
    },
    meet(here, there) {
      if (here.text === "" || wholeOf(here) === wholeOf(there)) return there;
      const seen = markOf(there);
      if (seen) return here.typedAt > seen.typedAt ? here : there;
      // From another device: it is newer than what the server has had from here.
      if (markOf(here)) return there;
      return joined(there, here);
    },
  };
}

function joined(there: Begun, here: Begun): Begun {
  if (here.text.startsWith(there.text)) return here;
  if (there.text.startsWith(here.text)) return there;
  return {
    text: `${there.text.trimEnd()}\n\n${here.text}`,
    named: [
      ...there.named,
      ...here.named.filter(({ id }) => !there.named.some((p) => p.id === id)),
    ],
  };
}
