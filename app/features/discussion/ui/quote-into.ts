import { withQuote } from "../quote";
import { COMPOSER } from "./composer";

/** Puts a quote into the field where one writes, behind what is there, and goes on behind it; false where there is no such field. */
export function quoteInto(quote: string): boolean {
  const box = document.getElementById(COMPOSER);
  if (!(box instanceof HTMLTextAreaElement)) return false;
  const text = withQuote(box.value, quote);
  box.setRangeText(text, 0, box.value.length, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
  box.scrollTop = box.scrollHeight;
  return true;
}
