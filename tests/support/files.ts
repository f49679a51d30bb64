import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach } from "vitest";
import { startSession } from "~/features/accounts/door.server";
import { loader as fileLoader } from "~/features/discussion/routes/file";
import { action as uploadAction } from "~/features/discussion/routes/files";
import type { SaidFile } from "~/features/discussion/talk";
import { db } from "~/platform/db/db.server";
import { fileKey, filesFolder, sizeOf } from "~/platform/storage/storage.server";
import { aCircle, aMember, aMessage } from "./factories";

type Who = { id: string };

// Who is there, and where: made anew before each test.
export let luz: Who;
export let pete: Who;
export let outside: Who;
export let conversation: { id: string };
export let circle: { id: string };

async function makeWorld(): Promise<void> {
  await db.community.create({ data: { name: "Test", language: "en", timeZone: "UTC" } });
  luz = await aMember({ name: "Luz" });
  pete = await aMember({ name: "Pete" });
  outside = await aMember();
  const made = await aCircle({
    createdById: luz.id,
    members: [pete],
    reads: "CIRCLE",
    joins: "INVITATION",
  });
  circle = made;
  conversation = made.conversation;
}

/** Gives each test of a file a circle that only its two members read, and somebody outside. Call it beside useDatabase(). */
export const useFiles = (): void => beforeEach(makeWorld);

export const URL_HERE = "http://localhost";

/** What the browser of somebody who came in sends along. */
export async function headersOf(who: Who | null): Promise<Record<string, string>> {
  if (!who) return {};
  const cookie = await startSession(new Request(URL_HERE), who.id);
  return { Cookie: cookie.split(";")[0] ?? "" };
}

/** What was thrown, as the answer that it becomes. */
export const thrown = (error: unknown): Response => {
  if (error instanceof Response) return error;
  const { init } = error as { init?: ResponseInit };
  if (!init) throw error;
  return new Response(null, init);
};

/** Sends files as the page does; answers with the status and what was told. */
export async function upload(who: Who, files: File[], to = conversation.id) {
  const body = new FormData();
  for (const file of files) body.append("file", file);
  const request = new Request(`${URL_HERE}/conversations/${to}/files`, {
    method: "POST",
    headers: await headersOf(who),
    body,
  });
  const args = { request, params: { id: to }, context: {} };
  const response = await uploadAction(args).catch(thrown);
  const told = (await response.json().catch(() => ({}))) as {
    files?: SaidFile[];
    error?: string;
    refused?: { name: string; error: string }[];
  };
  return { status: response.status, ...told };
}

/** A file that was taken in. */
export async function keep(who: Who, file: File): Promise<SaidFile> {
  const { files, error } = await upload(who, [file]);
  const [kept] = files ?? [];
  if (!kept) throw new Error(error);
  return kept;
}

/** What the address of a file answers somebody. */
export async function get(who: Who | null, path: string, headers: Record<string, string> = {}) {
  const [, , id] = path.split("?")[0]?.split("/") ?? [];
  const request = new Request(URL_HERE + path, {
    headers: { ...(await headersOf(who)), ...headers },
  });
  return fileLoader({ request, params: { id }, context: {} }).catch(thrown);
}

/** A small document. */
export const pdf = (name = "plan.pdf") =>
  new File(["%PDF-1.7\nhello"], name, { type: "application/pdf" });

/** A photo that says who took it, and where. */
export async function photo(): Promise<File> {
  const bytes = await sharp({
    create: { width: 900, height: 600, channels: 3, background: "#a33" },
  })
    .jpeg()
    .withExif({ IFD0: { Artist: "canary" }, IFD3: { GPSLatitude: "51/1 0/1 0/1" } })
    .toBuffer();
  return new File([new Uint8Array(bytes)], "At my house.jpg");
}

/** Says a file that was taken in. */
export const say = async (file: SaidFile, author: Who) => {
  const message = await aMessage({ conversation, author });
  await db.attachment.update({ where: { id: file.id }, data: { messageId: message.id } });
  return message;
};

/** Everything that lies in the folder of files under an id. */
export const bytesOf = async (id: string) =>
  Promise.all([fileKey(id), fileKey(id, "thumb")].map((key) => sizeOf(key)));

/** What lies half taken in. */
export const incoming = () => {
  try {
    return readdirSync(join(filesFolder(), "incoming"));
  } catch {
    return [];
  }
};
