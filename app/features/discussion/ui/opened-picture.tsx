import { ChevronLeft, ChevronRight, Download, X } from "~/ui/icons";
import { useEffect, useRef } from "react";
import { Button, Icon } from "~/ui";
import { useText } from "~/ui/i18n";

/** A picture that is shown over the page. */
export interface Shown {
  /** The pictures of one message. */
  pictures: { href: string; name: string }[];
  at: number;
}

interface OpenedProps extends Shown {
  turn: (shown: Shown) => void;
  close: () => void;
}

/** One picture of a message over the page, with the way to its others. */
export function OpenedPicture({ pictures, at, turn, close }: OpenedProps) {
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
