import { CircleAlert, Paperclip } from "~/ui/icons";
import { lazy, Suspense, type ChangeEvent, type ComponentType } from "react";
import { Icon } from "~/ui";
import { useText } from "~/ui/i18n";
import type { Files } from "./use-files";

// Most messages carry none. Where it cannot be reached the message is sent with its files unseen.
const ChosenFiles = lazy<ComponentType<{ files: Files }>>(() =>
  import("./chosen-files").then(
    (loaded) => ({ default: loaded.ChosenFiles }),
    () => ({ default: () => null }),
  ),
);

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

/** What was chosen for the next message, what happened to it, and what is wrong. */
export function FileTray({ files }: { files: Files }) {
  return (
    <>
      <p className="sr" role="status">
        {files.news}
      </p>
      {files.chosen.length > 0 ? (
        <Suspense>
          <ChosenFiles files={files} />
        </Suspense>
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
