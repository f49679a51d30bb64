import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { Icon } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from "~/ui/icons";
import { MIDDLE_OF, moved, squareOf, type Crop } from "../photo/crop";

const SIDE = 288;
const STEP = 0.06;

/** Sends the square of a picture that is shown, chosen by dragging, by arrow keys or by buttons. */
export function PhotoCropper({ picture }: { picture: ImageBitmap }) {
  const { photoForm: words } = useMoreText().profiles;
  const { width, height } = picture;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [crop, setCrop] = useState<Crop>(MIDDLE_OF);
  const held = useRef<{ x: number; y: number } | null>(null);

  useEffect(() => setCrop(MIDDLE_OF), [picture]);
  useEffect(() => {
    const { left, top, width: side } = squareOf(crop, width, height);
    canvas.current
      ?.getContext("2d")
      ?.drawImage(picture, left, top, side, side, 0, 0, SIDE * 2, SIDE * 2);
  }, [crop, picture, width, height]);

  const move = (x: number, y: number) => setCrop((now) => moved(now, { x, y }, width, height));
  const drag = (event: PointerEvent) => {
    if (!held.current) return;
    move((held.current.x - event.clientX) / SIDE, (held.current.y - event.clientY) / SIDE);
    held.current = { x: event.clientX, y: event.clientY };
  };
  const onKey = (event: KeyboardEvent) => {
    const ways: Record<string, [number, number]> = {
      ...{ ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0] },
      ...{ ArrowUp: [0, -STEP], ArrowDown: [0, STEP] },
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    move(...way);
  };
  const buttons = [
    [ArrowLeft, words.left, -STEP, 0],
    [ArrowRight, words.right, STEP, 0],
    [ArrowUp, words.up, 0, -STEP],
    [ArrowDown, words.down, 0, STEP],
  ] as const;
  return (
    <div className="cropper">
      <p className="small">{words.crop}</p>
      <canvas
        ref={canvas}
        width={SIDE * 2}
        height={SIDE * 2}
        tabIndex={0}
        role="img"
        aria-label={words.cropLabel}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          held.current = { x: event.clientX, y: event.clientY };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
        onPointerUp={() => (held.current = null)}
        onPointerCancel={() => (held.current = null)}
      />
      <div className="row wrap">
        {buttons.map(([icon, label, x, y]) => (
          <button key={label} type="button" className="btn btn-plain" onClick={() => move(x, y)}>
            <Icon as={icon} />
            <span className="sr">{label}</span>
          </button>
        ))}
      </div>
      <label className="field">
        <span className="label">{words.near}</span>
        <input
          type="range"
          min={0.2}
          max={1}
          step={0.02}
          value={1.2 - crop.size}
          onChange={(event) => {
            const size = 1.2 - Number(event.currentTarget.value);
            setCrop((now) => moved({ ...now, size }, { x: 0, y: 0 }, width, height));
          }}
        />
      </label>
      {(["x", "y", "size"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={crop[name].toFixed(4)} />
      ))}
    </div>
  );
}
