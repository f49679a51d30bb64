import { useCallback, useEffect, type RefObject } from "react";

/** Makes a text area as high as its text in browsers that cannot do it by `field-sizing`; call the answer when a script changed the text. */
export function useGrowing(area: RefObject<HTMLTextAreaElement>): () => void {
  const grow = useCallback(() => {
    const box = area.current;
    if (!box || CSS.supports("field-sizing", "content")) return;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  }, [area]);
  useEffect(grow, [grow]);
  return grow;
}
