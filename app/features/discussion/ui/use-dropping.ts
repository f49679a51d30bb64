import { useEffect, useRef, useState, type RefObject } from "react";

const bringsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files that are dropped anywhere onto the talk around an element; true while some are held over it. A near miss must not leave the page. */
export function useDropping(
  inside: RefObject<HTMLElement>,
  add: (files: Iterable<File>) => void,
): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const talk = inside.current?.closest<HTMLElement>(".talk") ?? inside.current;
    if (!talk) return;
    const hold = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!talk.contains(event.relatedTarget as Node | null)) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      latest.current(event.dataTransfer?.files ?? []);
    };
    const missed = (event: DragEvent) => {
      if (bringsFiles(event)) event.preventDefault();
    };
    const ears = { dragenter: hold, dragover: hold, dragleave: leave, drop };
    for (const [name, hear] of Object.entries(ears))
      talk.addEventListener(name, hear as EventListener);
    window.addEventListener("dragover", missed);
    window.addEventListener("drop", missed);
    return () => {
      for (const [name, hear] of Object.entries(ears))
        talk.removeEventListener(name, hear as EventListener);
      window.removeEventListener("dragover", missed);
      window.removeEventListener("drop", missed);
    };
  }, [inside]);
  return over;
}
