import { createWriteStream } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { beforeEach, expect, test } from "vitest";
import { open, type Entry } from "yauzl";
import { aCommunity } from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aMessage, aPrivateTalk } from "../../../tests/support/factories";
import { exportMine, nameInZip } from "./mine.server";

useDatabase();
beforeEach(() => aCommunity());

async function unzipped(viewer: { id: string }): Promise<Record<string, string>> {
  const path = join(await mkdtemp(join(tmpdir(), "weft-mine-")), "mine.zip");
  await pipeline(await exportMine(viewer), createWriteStream(path));
  const found: Record<string, string> = {};
  await new Promise<void>((resolve, reject) => {
    open(path, { lazyEntries: true }, (error, zip) => {
      if (!zip) return reject(error ?? new Error("no zip"));
      zip.on("end", resolve);
      zip.on("entry", (entry: Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (!stream) return reject(failed ?? new Error("no stream"));
          void text(stream).then((body) => {
            found[entry.fileName] = body;
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
  return found;
}

test("holds what is hers and what she may read, and nothing of others", async () => {
  const her = await aMember({ name: "Marisol", story: "my story", phone: "=1+1" });
  const friend = await aMember({ name: "Luz", story: "canary story" });
  const circle = await aCircle({ createdById: friend.id, members: [her], name: "Oats" });
  await aMessage({ conversation: circle.conversation, author: her, body: "my words" });
  await aMessage({ conversation: circle.conversation, author: friend, body: "canary words" });
  const talk = await aPrivateTalk({ people: [her, friend] });
  await aMessage({ conversation: talk, author: friend, body: "to you alone" });
  const other = await aPrivateTalk({ people: [friend, await aMember()] });
  await aMessage({ conversation: other, author: friend, body: "canary whisper" });
  const found = await unzipped(her);
  expect(Object.keys(found)).toEqual(
    expect.arrayContaining(["manifest.json", "profile.json", "profile.csv", "settings.json"]),
  );
  const json = (name: string): unknown => JSON.parse(found[name] ?? "null");
  expect(json("profile.json")).toMatchObject({ name: "Marisol", story: "my story" });
  expect(found["profile.csv"]).toContain("'=1+1");
  expect(json("circles.json")).toMatchObject([{ circle: "Oats" }]);
  expect(json("messages.json")).toMatchObject([{ text: "my words", circle: "Oats" }]);
  expect(found["messages.csv"]).toContain("my words");
  expect(json("private/messages.json")).toMatchObject([{ text: "to you alone", author: "Luz" }]);
  expect(Object.values(found).join("\n")).not.toMatch(/canary|passwordHash|secret/i);
});

test("names files by id, with an ordinary ending or none", () => {
  expect(nameInZip("id", "../../etc/passwd")).toBe("files/id");
  expect(nameInZip("id", "A picture.JPG")).toBe("files/id.jpg");
  expect(nameInZip("id", "x.tar.g/z")).toBe("files/id");
});

test("is made a few times an hour", async () => {
  const her = await aMember();
  for (let n = 0; n < 4; n += 1) await unzipped(her);
  await expect(exportMine(her)).rejects.toMatchObject({ init: { status: 429 } });
});
