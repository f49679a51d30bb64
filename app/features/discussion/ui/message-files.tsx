import { File, FileArchive, FileAudio, FileSpreadsheet, FileText, FileVideo } from "~/ui/icons";
import type { CSSProperties } from "react";
import { classes, Icon, type IconName } from "~/ui";
import { useFormat } from "~/ui/i18n";
import type { SaidFile } from "../talk";

const ICONS: readonly [RegExp, IconName][] = [
  [/^audio\//, FileAudio],
  [/^video\//, FileVideo],
  [/zip$/, FileArchive],
  [/sheet|excel|csv/, FileSpreadsheet],
  [/pdf|word|text|presentation|powerpoint/, FileText],
];

/** The sign of a kind of file. */
export const FileIcon = ({ mime }: { mime: string }) => (
  <Icon as={ICONS.find(([pattern]) => pattern.test(mime))?.[1] ?? File} />
);

/** The address of a file, with its name for whoever saves it. */
const addressOf = ({ id, name }: SaidFile): string => `/files/${id}/${encodeURIComponent(name)}`;

/** The files of a message: pictures in boxes that have their size before they come, other files as rows. */
export function MessageFiles({ files }: { files: readonly SaidFile[] }) {
  const pictures = files.filter(({ kind }) => kind === "IMAGE");
  const others = files.filter(({ kind }) => kind !== "IMAGE");
  const isOne = pictures.length === 1;
  return (
    <>
      {pictures.length > 0 ? (
        <ul className={classes("pics", isOne && "pics-one")}>
          {pictures.map((file) => (
            <li key={file.id}>
              <Picture file={file} style={isOne ? boxOf(file) : undefined} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <ul className="msg-files">
          {others.map((file) => (
            <li key={file.id}>
              <FileRow file={file} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const WIDEST = 420;
const HIGHEST = 320;

/** A box as the picture is: as wide as it may be, and never too high. */
function boxOf({ width, height }: SaidFile): CSSProperties {
  const ratio = (width ?? 4) / (height ?? 3);
  // Very long or very high ones are cut to what one can still see.
  const shown = Math.min(3, Math.max(0.5, ratio));
  const wide = Math.round(Math.max(96, Math.min(WIDEST, width ?? WIDEST, HIGHEST * shown)));
  return { width: `min(100%, ${wide}px)`, aspectRatio: String(Math.round(shown * 1000) / 1000) };
}

function Picture({ file, style }: { file: SaidFile; style: CSSProperties | undefined }) {
  const { id, name, width, height } = file;
  return (
    <a className="pic" href={addressOf(file)} data-picture style={style}>
      <img
        src={`/files/${id}?size=thumb`}
        alt={name}
        width={width ?? undefined}
        height={height ?? undefined}
        loading="lazy"
        decoding="async"
      />
    </a>
  );
}

function FileRow({ file }: { file: SaidFile }) {
  const format = useFormat();
  return (
    <a className="file-row" href={addressOf(file)}>
      <FileIcon mime={file.mime} />
      <bdi className="file-name">{file.name}</bdi>
      <span className="meta">{format.bytes(file.bytes)}</span>
    </a>
  );
}
