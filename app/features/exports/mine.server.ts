import type { Readable } from "node:stream";
import { accountData, type Viewer } from "~/features/accounts/door.server";
import { seatData } from "~/features/circles/door.server";
import {
  filesBy,
  messagesBy,
  privateTalksOf,
  privateWords,
  type OwnMessage,
} from "~/features/discussion/door.server";
import { memberData, photoKeys } from "~/features/members/door.server";
import { limit } from "~/platform/rate-limit.server";
import { readFile, sizeOf } from "~/platform/storage/storage.server";
import { csvOf, jsonArrayOf, jsonOf, zipStream, type Zip } from "./zip.server";

const PER_HOUR = { points: 4, seconds: 3_600 };

/** A name for a file in a zip: an id, and the ending it came with where that is an ordinary one. */
export const nameInZip = (id: string, fileName: string): string =>
  `files/${id}${/\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0].toLowerCase() ?? ""}`;

const COLUMNS = [
  ...["id", "conversation", "circle", "number", "at", "author", "text", "takenBack", "edited"],
] as const;

async function* cells(messages: AsyncIterable<OwnMessage>) {
  for await (const message of messages) {
    yield COLUMNS.map((column) => (column === "at" ? message.at.toISOString() : message[column]));
  }
}

async function* one(row: readonly unknown[]) {
  yield row;
}

async function* several(rows: readonly (readonly unknown[])[]) {
  yield* rows;
}

async function addMessages(zip: Zip, name: string, all: () => AsyncIterable<OwnMessage>) {
  await zip.add(`${name}.json`, () => jsonArrayOf(all()));
  await zip.add(`${name}.csv`, () => csvOf(COLUMNS, cells(all())));
}

async function addFiles(zip: Zip, memberId: string): Promise<object[]> {
  const list: object[] = [];
  for await (const { id, key, name, at } of filesBy(memberId)) {
    const path = nameInZip(id, name);
    const isThere = (await sizeOf(key)) !== null;
    if (isThere) await zip.add(path, () => readFile(key), false);
    list.push({ path: isThere ? path : null, name, at: at.toISOString() });
  }
  return list;
}

async function addPhoto(zip: Zip, key: string | null): Promise<void> {
  if (key === null) return;
  const { large } = photoKeys(key);
  if ((await sizeOf(large)) !== null) await zip.add("photo", () => readFile(large), false);
}

async function fill(zip: Zip, { id }: Pick<Viewer, "id">, madeAt: Date): Promise<void> {
  const [account, profile, seats, talks] = await Promise.all([
    accountData(id),
    memberData(id),
    seatData(id),
    privateTalksOf(id),
  ]);
  await zip.add("profile.json", () => jsonOf(profile));
  const plain = Object.entries(profile).filter(
    ([, value]) =>
      value === null || typeof value !== "object" || value instanceof Date || isTexts(value),
  );
  await zip.add("profile.csv", () =>
    csvOf(
      plain.map(([name]) => name),
      one(plain.map(([, value]) => asCell(value))),
    ),
  );
  await addPhoto(zip, profile.photoKey);
  await zip.add("settings.json", () => jsonOf(account));
  await zip.add("circles.json", () => jsonOf(seats));
  await zip.add("circles.csv", () =>
    csvOf(
      ["circle", "slug", "joinedAt", "roles"],
      several(seats.map((seat) => [seat.circle, seat.slug, seat.joinedAt, seat.roles])),
    ),
  );
  await addMessages(zip, "messages", () => messagesBy(id));
  await zip.add("private/conversations.json", () => jsonOf(talks));
  await addMessages(zip, "private/messages", () => privateWords(id));
  const files = await addFiles(zip, id);
  await zip.add("files.json", () => jsonOf(files));
  await zip.add("manifest.json", () =>
    jsonOf({ format: "weft-my-data", version: 1, madeAt: madeAt.toISOString(), person: id }),
  );
}

const isTexts = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((part) => typeof part === "string");

const asCell = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString() : isTexts(value) ? value.join("\n") : value;

/** All that is about the viewer, and all she may read in private, as a zip that is made while it is read. Throws a 429 when she asks too often. */
export async function exportMine(viewer: Pick<Viewer, "id">, now = new Date()): Promise<Readable> {
  await limit("export-mine", viewer.id, PER_HOUR);
  return zipStream(now, (zip) => fill(zip, viewer, now));
}
