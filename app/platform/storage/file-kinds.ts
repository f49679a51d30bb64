/** What a file is, by its bytes. */
export interface FileKind {
  /** Without a dot. */
  extension: string;
  mime: string;
  /** A picture is made anew by us; sound and film may play in the page; anything else is downloaded. */
  is: "picture" | "sound" | "film" | "document";
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
const OPEN = "application/vnd.oasis.opendocument";

const kind = (extension: string, mime: string, is: FileKind["is"] = "document"): FileKind => ({
  extension,
  mime,
  is,
});

/** Everything that is taken; nothing a browser would run. */
export const FILE_KINDS: readonly FileKind[] = [
  kind("jpg", "image/jpeg", "picture"),
  kind("png", "image/png", "picture"),
  kind("webp", "image/webp", "picture"),
  kind("gif", "image/gif", "picture"),
  kind("pdf", "application/pdf"),
  kind("docx", `${OFFICE}.wordprocessingml.document`),
  kind("xlsx", `${OFFICE}.spreadsheetml.sheet`),
  kind("pptx", `${OFFICE}.presentationml.presentation`),
  kind("doc", "application/msword"),
  kind("xls", "application/vnd.ms-excel"),
  kind("ppt", "application/vnd.ms-powerpoint"),
  kind("odt", `${OPEN}.text`),
  kind("ods", `${OPEN}.spreadsheet`),
  kind("odp", `${OPEN}.presentation`),
  kind("txt", "text/plain"),
  kind("csv", "text/csv"),
  kind("md", "text/markdown"),
  kind("zip", "application/zip"),
  kind("mp3", "audio/mpeg", "sound"),
  kind("m4a", "audio/mp4", "sound"),
  kind("mp4", "video/mp4", "film"),
];

/** The kind with an extension, if it is taken. */
export const kindWith = (extension: string): FileKind | undefined =>
  FILE_KINDS.find((one) => one.extension === extension);

const byMime = new Map(FILE_KINDS.map((one) => [one.mime, one]));

/** Whether a browser may show a kept file in its own window: what it draws or plays, and nothing it would run. */
export const isShownInPlace = (mime: string): boolean =>
  ["picture", "sound", "film"].includes(byMime.get(mime)?.is ?? "document");

/** The ending of a name, in lower case and without its dot; empty when there is none. */
export const extensionOf = (fileName: string): string =>
  /[^.]\.([A-Za-z0-9]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? "";

const ALSO: Readonly<Record<string, string>> = {
  jpeg: "jpg",
  jfif: "jpg",
  apng: "png",
  m4v: "mp4",
};

/** A name whose ending says what the bytes are: kept as it is where it does, given the ending where it does not. */
export function namedAs(fileName: string, { extension }: FileKind, made = false): string {
  const ending = extensionOf(fileName);
  if ((ALSO[ending] ?? ending) === extension) return fileName;
  const stem = made
    ? fileName.slice(0, fileName.length - (ending ? ending.length + 1 : 0))
    : fileName;
  return `${stem}.${extension}`;
}
