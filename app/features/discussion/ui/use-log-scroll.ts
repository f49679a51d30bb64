import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Runs before the browser paints; on the server, where nothing is painted, not at all. */
const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

const NEAR = 32;

interface LogScroll {
  log: RefObject<HTMLDivElement>;
  /** The newest line is in sight. */
  atEnd: boolean;
  toEnd(): void;
}

/**
 * Keeps a log that is laid out from its end where its reader is: at the end it stays there, anywhere
 * else the line she reads does not move, whatever is added above or below it. Opens at `opensAt`
 * (an element's id), or at the end.
 */
export function useLogScroll(changes: unknown, opensAt: string | null): LogScroll {
  const log = useRef<HTMLDivElement>(null);
  const held = useRef<{ line: HTMLElement; top: number } | null>(null);
  const [atEnd, setAtEnd] = useState(true);

  const look = useCallback(() => {
    const box = log.current;
    if (!box) return;
    // Laid out in reverse, the end is at 0 and what is above it is negative.
    const isEnd = Math.abs(box.scrollTop) < NEAR;
    setAtEnd(isEnd);
    held.current = isEnd ? null : firstInSight(box);
  }, []);

  useBeforePaint(() => {
    const target = opensAt ? document.getElementById(opensAt) : null;
    const box = log.current;
    // A quarter of what came before stays above it; where little comes after, that is the end.
    if (target && box) box.scrollTop += offsetIn(box, target) - box.clientHeight / 4;
    look();
  }, [opensAt, look]);

  useEffect(() => {
    // Where the head of the page scrolls away, the talk begins in sight as a whole.
    const talk = log.current?.closest(".talk");
    const below = (talk?.getBoundingClientRect().bottom ?? 0) - window.innerHeight;
    if (below > 0) window.scrollBy(0, below);
  }, [opensAt]);

  useBeforePaint(() => {
    const box = log.current;
    const { line, top } = held.current ?? {};
    if (box && line?.isConnected && top !== undefined) {
      box.scrollTop += offsetIn(box, line) - top;
    }
    look();
  }, [changes, look]);

  useEffect(() => {
    const box = log.current;
    if (!box) return;
    box.addEventListener("scroll", look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(box);
    return () => {
      box.removeEventListener("scroll", look);
      resized.disconnect();
    };
  }, [look]);

  const toEnd = useCallback(() => {
    held.current = null;
    if (log.current) log.current.scrollTop = 0;
  }, []);
  return { log, atEnd, toEnd };
}

const offsetIn = (box: HTMLElement, line: HTMLElement): number =>
  line.getBoundingClientRect().top - box.getBoundingClientRect().top;

const linesOf = (box: HTMLElement): HTMLElement[] => [
  ...box.querySelectorAll<HTMLElement>("[data-seq]"),
];

function firstInSight(box: HTMLElement): { line: HTMLElement; top: number } | null {
  const line = linesOf(box).find((one) => offsetIn(box, one) + one.offsetHeight > 0);
  return line ? { line, top: offsetIn(box, line) } : null;
}

/** The seq of the last message that is wholly in sight, or whose end was reached; null when there is none. */
export function lastInSight(box: HTMLElement): number | null {
  const edge = box.clientHeight + 1;
  const line = linesOf(box).findLast((one) => offsetIn(box, one) + one.offsetHeight <= edge);
  return line ? Number(line.dataset["seq"]) : null;
}
