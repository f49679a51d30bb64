import { ChevronLeft, ChevronRight, Download, X } from "~/ui/icons";
import { useEffect, useRef, useState, type RefObject } from "react";
import { Button, Icon } from "~/ui";
import { useText } from "~/ui/i18n";

interface Shown {
  /** The pictures of one message. */
  pictures: { href: string; name: string }[];
  at: number;
}

/** Shows a picture of the talk over the page, when its link is followed; without a script the link leads to the picture. */
export function Lightbox({ log }: { log: RefObject<HTMLElement> }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const { current } = log;
    const open = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-picture]");
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const links = [...(link.closest("ul")?.querySelectorAll<HTMLAnchorElement>("a") ?? [link])];
      const pictures = links.map((one) => ({
        href: one.href,
        name: one.querySelector("img")?.alt ?? "",
      }));
      setShown({ pictures, at: links.indexOf(link) });
    };
    current?.addEventListener("click", open);
    return () => current?.removeEventListener("click", open);
  }, [log]);
  return shown ? <Opened {...shown} turn={setShown} close={() => setShown(null)} /> : null;
}

interface OpenedProps extends Shown {
  turn: (shown: Shown) => void;
  close: () => void;
}

function Opened({ pictures, at, turn, close }: OpenedProps) {
  const { files: text } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const go = (by: number) => turn({ pictures, at: (at + by + pictures.length) % pictures.length });
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const { current } = dialog;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "ArrowLeft") latest.current(-1);
      if (key === "ArrowRight") latest.current(1);
    };
    current?.addEventListener("keydown", onKeyDown);
    return () => current?.removeEventListener("keydown", onKeyDown);
  }, []);
  const picture = pictures[at];
  if (!picture) return null;
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={picture.name}
      closedby="any"
      onClose={close}
    >
      <div className="lightbox-bar">
        <bdi className="file-name">{picture.name}</bdi>
        {pictures.length > 1 ? (
          <>
            <Button
              type="button"
              variant="quiet"
              icon={ChevronLeft}
              iconOnly
              onClick={() => go(-1)}
            >
              {text.before}
            </Button>
            <span className="meta" role="status">
              {text.place({ at: at + 1, count: pictures.length })}
            </span>
            <Button
              type="button"
              variant="quiet"
              icon={ChevronRight}
              iconOnly
              onClick={() => go(1)}
            >
              {text.after}
            </Button>
          </>
        ) : null}
        <a className="btn btn-quiet btn-icon" href={picture.href} download={picture.name}>
          <Icon as={Download} />
          <span className="sr">{text.download}</span>
        </a>
        <Button
          type="button"
          variant="quiet"
          icon={X}
          iconOnly
          onClick={() => dialog.current?.close()}
        >
          {text.close}
        </Button>
      </div>
      <img key={picture.href} src={picture.href} alt={picture.name} />
    </dialog>
  );
}
