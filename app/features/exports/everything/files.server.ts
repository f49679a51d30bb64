import { logoFile } from "~/features/accounts/door.server";
import { photoKeys } from "~/features/members/door.server";
import { fileKey } from "~/platform/storage/storage.server";
import type { Row } from "./scope";

const photo = (row: Row | undefined): string[] => {
  const key = row?.["photo_key"];
  return typeof key === "string" ? Object.values(photoKeys(key)) : [];
};

interface Kept {
  before?: { profile?: { member?: Row } } | null;
}

/** The keys of the files that a row (as JSON) of a table names. */
export function filesNamedIn(table: string, text: string): string[] {
  if (table === "attachment") {
    const { id, kind } = JSON.parse(text) as { id: string; kind: string };
    return kind === "IMAGE" ? [fileKey(id), fileKey(id, "thumb")] : [fileKey(id)];
  }
  if (table === "community") {
    const key = (JSON.parse(text) as Row)["logo_key"];
    return typeof key === "string" ? [logoFile(key)] : [];
  }
  if (table === "member") return photo(JSON.parse(text) as Row);
  // The picture of somebody who left waits for her to come back.
  if (table === "leave") return photo((JSON.parse(text) as Kept).before?.profile?.member);
  return [];
}
