import { CircleAlert, Paperclip, RotateCw, X } from "~/ui/icons";
import { useRef, type ChangeEvent } from "react";
import { Button, Icon } from "~/ui";
import { useFormat, useText } from "~/ui/i18n";
import { FileIcon } from "./message-files";
import type { Chosen, Files } from "./use-files";

/** What the file picker offers: phones show their camera for pictures. */
const ACCEPTED = [
  "image/jpeg,image/png,image/webp,image/gif",
  ".pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.odt,.ods,.odp",
  ".txt,.csv,.md,.zip,.mp3,.m4a,.mp4",
].join();

/** The button that adds files to a message; without a script, the field itself. */
export function FilePicker({ files }: { files: Files }) {
  const { files: text } = useText();
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    files.add(currentTarget.files ?? []);
    // They are sent ahead; left here they would go once more, and the same one could not be chosen again.
    currentTarget.value = "";
  };
  return (
    <label className="btn btn-quiet file-pick">
      <Icon as={Paperclip} />
      <span className="lbl" aria-hidden="true">
        {text.add}
      </span>
      <input
        type="file"
        name="file"
        multiple
        accept={ACCEPTED}
        aria-label={text.addLabel}
        onChange={choose}
      />
    </label>
  );
}

/** The files chosen for the next message, each with how far it is, and what can be done. */
export function FileTray({ files }: { files: Files }) {
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
    <>
      <p className="sr" role="status">
        {files.news}
      </p>
      {files.chosen.length > 0 ? (
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
      ) : null}
      {files.error ? (
        <p className="error tray-error" role="alert">
          <Icon as={CircleAlert} size="s" />
          {files.error}
        </p>
      ) : null}
    </>
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
