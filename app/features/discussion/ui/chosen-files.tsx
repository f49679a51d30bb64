import { RotateCw, X } from "~/ui/icons";
import { useRef } from "react";
import { Button } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import { FileIcon } from "./message-files";
import type { Chosen, Files } from "./use-files";

/** The files chosen for the next message, each with how far it is, and what can be done. */
export function ChosenFiles({ files }: { files: Files }) {
  const { files: text } = useText();
  const list = useRef<HTMLUListElement>(null);
  const remove = (key: string, at: number) => {
    files.remove(key);
    // The focus goes on to the neighbor, or back to where one writes.
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-remove]") ?? [])];
    const next = buttons[at + 1] ?? buttons[at - 1];
    (next ?? list.current?.closest("form")?.querySelector("textarea"))?.focus();
  };
  return (
    <ul ref={list} className="tray" aria-label={text.chosen}>
      {files.chosen.map((one, at) => (
        <li key={one.key} className="tray-file" data-state={one.state}>
          <ChosenFile
            chosen={one}
            retry={() => files.retry(one.key)}
            remove={() => remove(one.key, at)}
          />
        </li>
      ))}
    </ul>
  );
}

interface ChosenFileProps {
  chosen: Chosen;
  retry: () => void;
  remove: () => void;
}

function ChosenFile({ chosen, retry, remove }: ChosenFileProps) {
  const { files: text } = useText();
  const format = useFormat();
  const { name, bytes, state, percent, error, again, file } = chosen;
  return (
    <>
      {file ? <input type="hidden" name="files" value={file.id} /> : null}
      {file?.kind === "IMAGE" ? (
        <img src={`/files/${file.id}?size=thumb`} alt="" width={40} height={40} />
      ) : (
        <span className="tray-icon">
          <FileIcon mime={file?.mime ?? ""} />
        </span>
      )}
      <span className="tray-what">
        <bdi className="tray-name">{name}</bdi>
        {error !== undefined && state === "refused" ? (
          <span className="error">{error}</span>
        ) : (
          <span className="meta">
            {format.bytes(bytes)} · <Progress state={state} percent={percent} />
          </span>
        )}
        {state === "sending" ? <progress value={percent} max={100} aria-label={name} /> : null}
      </span>
      {state === "refused" && again ? (
        <Button type="button" variant="quiet" small icon={RotateCw} iconOnly onClick={retry}>
          {text.retry({ name })}
        </Button>
      ) : null}
      <Button type="button" variant="quiet" small icon={X} iconOnly data-remove onClick={remove}>
        {text.remove({ name })}
      </Button>
    </>
  );
}

function Progress({ state, percent }: Pick<Chosen, "state" | "percent">) {
  const { files: text } = useText();
  if (state === "ready") return text.ready;
  if (state === "waiting") return text.waiting;
  return percent < 100 ? text.sent({ percent }) : text.checking;
}
