import { useEffect, useState, type RefObject } from "react";
import { firstSeq, lastSeq, type Conversation } from "./conversation-model";
import type { ConversationActions } from "./use-conversation";
import { lastInSight } from "./use-log-scroll";

/** So many lines are shown at most, and so many are left around the reader when there are more. */
const AT_MOST = 400;
const LEFT = 300;

/**
 * Lets go of the lines that are far from the reader, so that a page stays as light after thousands
 * of messages as it was at first; they come back as her scrolling nears them. Nothing is let go
 * while she has something in hand there: a form, a selection, the place of her keyboard. Returns the
 * newest seq that is no news: what was there with the page, or was let go.
 */
export function useLettingGo(
  log: RefObject<HTMLDivElement>,
  state: Conversation,
  actions: ConversationActions,
): number {
  const [known, setKnown] = useState(() => state.lines.at(-1)?.seq ?? state.root?.seq ?? 0);
  const { length } = state.lines;
  useEffect(() => {
    const box = log.current;
    if (!box || length <= AT_MOST) return;
    const now = actions.now();
    // A thread is shown whole.
    if (now.root !== null) return;
    const seen = lastInSight(box) ?? lastSeq(now);
    const through = Math.min(lastSeq(now), seen + LEFT / 2);
    const from = Math.max(firstSeq(now), through - LEFT);
    if (hasInHand(box, from, through)) return;
    setKnown((before) => Math.max(before, through < lastSeq(now) ? lastSeq(now) : before));
    actions.fold({ type: "let-go", from, through });
  }, [log, length, actions]);
  return known;
}

function hasInHand(box: HTMLElement, from: number, through: number): boolean {
  const isFar = (node: Node | null) => {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    const line = element?.closest<HTMLElement>("[data-seq]");
    if (!line || !box.contains(line)) return false;
    const seq = Number(line.dataset["seq"]);
    return seq < from || seq > through;
  };
  const selection = document.getSelection();
  return (
    isFar(document.activeElement) ||
    (selection?.isCollapsed === false &&
      (isFar(selection.anchorNode) || isFar(selection.focusNode))) ||
    [...box.querySelectorAll(".msg-edit, dialog[open], .menu:popover-open")].some(isFar)
  );
}
