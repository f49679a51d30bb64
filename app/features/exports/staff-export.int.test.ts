import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "~/platform/db/db.server";
import { runJobsNow } from "~/platform/jobs/jobs.server";
import * as storage from "~/platform/storage/storage.server";
import {
  aCommunity,
  aRequest,
  aSignedInMember,
  fromPlace,
  laterBy,
} from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { useJobs } from "../../../tests/support/jobs";
import { openArchive } from "./everything/archive.server";
import { KEPT_HOURS, makeExport, sweepExports } from "./jobs.server";
import { action as mineAction, loader as mineLoader } from "./routes/my-data-file";
import { action, loader } from "./routes/staff-export";
import { loader as fileLoader } from "./routes/staff-export-file";
import "~/shell/registry.server";

useDatabase();
useJobs();
beforeEach(() => aCommunity());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const HOUR = 3_600_000;
const HERE = "/staff/export";
const missing = { init: { status: 404 } };

type Person = Awaited<ReturnType<typeof aSignedInMember>>;
const someone = (role: "MEMBER" | "WEAVER" | "STAFF" | "OWNER") =>
  aSignedInMember({ password: false, role });

/** What somebody is answered or thrown. */
const came = async (work: Promise<unknown>): Promise<unknown> => work.catch((thrown) => thrown);

const press = ({ cookie }: Person) => {
  const request = aRequest(HERE, { cookie, form: {} });
  return came(fromPlace(() => action({ request, params: {}, context: {} })));
};
const page = async ({ cookie }: Person) => {
  const request = aRequest(HERE, { cookie });
  return (await fromPlace(() => loader({ request, params: {}, context: {} }))).lines;
};
const fetched = ({ cookie }: Person, id: string) => {
  const request = aRequest(`${HERE}/${id}`, { cookie });
  return came(fromPlace(() => fileLoader({ request, params: { id }, context: {} })));
};
const leadsTo = (answer: unknown) =>
  answer instanceof Response ? answer.headers.get("Location") : answer;
const acts = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ act }) => act);

/** Asks, and has it made; the id of the export. */
async function made(by: Person): Promise<string> {
  expect(leadsTo(await press(by))).toBe(HERE);
  await runJobsNow();
  const [line] = await page(by);
  expect(line).toMatchObject({ state: "READY", problem: null });
  return line?.id ?? "";
}

/** The names in a zip that was sent, and its manifest. */
async function unzipped(answer: unknown): Promise<{ names: string[]; manifest: unknown }> {
  if (!(answer instanceof Response)) throw answer;
  const path = join(await mkdtemp(join(tmpdir(), "weft-staff-export-")), "got.zip");
  await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  const archive = await openArchive(path);
  const manifest: unknown = JSON.parse(await text(await archive.read("manifest.json")));
  archive.close();
  return { names: [...archive.names], manifest };
}

describe("asking for everything", () => {
  test("is not there for members and weavers, who leave no trace of it", async () => {
    for (const role of ["MEMBER", "WEAVER"] as const) {
      const person = await someone(role);
      expect(await press(person), role).toMatchObject(missing);
      await expect(page(person), role).rejects.toMatchObject(missing);
    }
    expect(await db.exportJob.count()).toBe(0);
    expect(await acts()).toEqual([]);
  });

  test("leads staff to prove once more that it is them, where they came in a while ago", async () => {
    for (const role of ["STAFF", "OWNER"] as const) {
      const person = await someone(role);
      laterBy(HOUR);
      expect(leadsTo(await press(person)), role).toBe(
        `/settings/proof?to=${encodeURIComponent(HERE)}`,
      );
      vi.useRealTimers();
    }
    expect(await db.exportJob.count()).toBe(0);
  });

  test("pressed twice, at once and while it waits, is asking once; another person's is her own", async () => {
    const [staff, owner] = [await someone("STAFF"), await someone("OWNER")];
    const answers = [...(await Promise.all([press(staff), press(staff)])), await press(staff)];
    expect(answers.map(leadsTo)).toEqual([HERE, HERE, HERE]);
    expect(await page(staff)).toMatchObject([{ state: "QUEUED", bytes: null, expiresAt: null }]);
    expect(leadsTo(await press(owner))).toBe(HERE);
    expect(await db.exportJob.count()).toBe(2);
    expect(await page(owner)).toHaveLength(1);
    await runJobsNow();
    const asked = "exports:everything-asked";
    expect(await acts()).toEqual([asked, asked]);
    expect(await page(staff)).toMatchObject([{ state: "READY" }]);
  });

  test("is a few times an hour", async () => {
    const staff = await someone("STAFF");
    for (let n = 0; n < 6; n += 1) await press(staff);
    expect(await press(staff)).toMatchObject({ init: { status: 429 } });
  });
});

describe("the file", () => {
  test("is a whole export for staff, fetched by who asked, as often as she likes, each time noted", async () => {
    const staff = await someone("STAFF");
    const id = await made(staff);
    const answer = await fetched(staff, id);
    if (!(answer instanceof Response)) throw answer;
    expect(answer.headers.get("Content-Type")).toBe("application/zip");
    expect(answer.headers.get("Content-Disposition")).toContain("attachment");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const { names, manifest } = await unzipped(answer);
    expect(names).toEqual(expect.arrayContaining(["tables/member.jsonl", "csv/member.csv"]));
    expect(manifest).toMatchObject({ format: "weft-export", scope: "staff" });
    await unzipped(await fetched(staff, id));
    const noted = await db.auditEntry.findMany({ where: { act: "exports:everything-fetched" } });
    expect(noted).toHaveLength(2);
    expect(noted[0]).toMatchObject({ actorId: staff.id, subject: id });
  });

  test("is not there for anybody else, nor for her once she is no longer staff, nor without proof", async () => {
    const staff = await someone("STAFF");
    const id = await made(staff);
    for (const role of ["MEMBER", "WEAVER", "STAFF", "OWNER"] as const)
      expect(await fetched(await someone(role), id), role).toMatchObject(missing);
    for (const wrong of ["", "no-id", `${id}.zip`])
      expect(await fetched(staff, wrong), wrong).toMatchObject(missing);
    laterBy(HOUR);
    expect(leadsTo(await fetched(staff, id))).toBe(
      `/settings/proof?to=${encodeURIComponent(`${HERE}/${id}`)}`,
    );
    vi.useRealTimers();
    await db.account.update({ where: { id: staff.id }, data: { role: "MEMBER" } });
    expect(await fetched(staff, id)).toMatchObject(missing);
    expect(await acts()).toEqual(["exports:everything-asked"]);
  });

  test("is over after its day, and the sweep takes it off the disk, and no other", async () => {
    const [staff, owner] = [await someone("STAFF"), await someone("OWNER")];
    const id = await made(staff);
    const { fileKey } = await db.exportJob.findUniqueOrThrow({ where: { id } });
    const isThere = async (key: string | null) => (await storage.sizeOf(key ?? "")) !== null;
    const inADay = new Date(Date.now() + KEPT_HOURS * HOUR + 1_000);
    await sweepExports(new Date(inADay.getTime() - 60_000));
    expect(await isThere(fileKey)).toBe(true);
    await db.exportJob.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await fetched(staff, id)).toMatchObject(missing);
    const later = await made(owner);
    await sweepExports();
    expect(await isThere(fileKey)).toBe(false);
    expect(await page(staff)).toMatchObject([{ id, state: "OVER" }]);
    expect(await fetched(staff, id)).toMatchObject(missing);
    expect(await fetched(owner, later)).toBeInstanceOf(Response);
    await sweepExports(inADay);
    expect(await page(owner)).toMatchObject([{ id: later, state: "OVER" }]);
  });

  test("whose bytes are gone is not there either, and that is no fetching", async () => {
    const staff = await someone("STAFF");
    const id = await made(staff);
    const { fileKey } = await db.exportJob.findUniqueOrThrow({ where: { id } });
    await storage.removeFiles([fileKey ?? ""]);
    expect(await fetched(staff, id)).toEqual(await fetched(staff, "no-id"));
    expect(await acts()).toEqual(["exports:everything-asked"]);
  });

  test("that could not be made says so, leaves nothing behind, and another may be asked for", async () => {
    const staff = await someone("STAFF");
    const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });
    vi.spyOn(storage, "keepFile").mockRejectedValueOnce(full);
    await press(staff);
    await runJobsNow();
    const [line] = await page(staff);
    expect(line).toMatchObject({ state: "FAILED", problem: "disk-full", bytes: null });
    expect(await fetched(staff, line?.id ?? "")).toMatchObject(missing);
    await made(staff);
    expect((await page(staff)).map(({ state }) => state)).toEqual(["READY", "FAILED"]);
  });

  test("that was being made when its process died is made when the work is taken up again, once", async () => {
    const staff = await someone("STAFF");
    await press(staff);
    const [line] = await page(staff);
    const id = line?.id ?? "";
    const stop = new AbortController();
    stop.abort(new Error("the server stops"));
    await expect(makeExport(id, stop.signal)).rejects.toThrow("the server stops");
    expect(await page(staff)).toMatchObject([{ state: "RUNNING" }]);
    await runJobsNow();
    const [ready] = await page(staff);
    expect(ready).toMatchObject({ state: "READY" });
    await makeExport(id);
    expect(await page(staff)).toEqual([ready]);
  });
});

test("an export that nobody makes any longer is given up, so that another may be asked for", async () => {
  const staff = await someone("STAFF");
  await press(staff);
  await db.exportJob.updateMany({ data: { state: "RUNNING" } });
  await sweepExports(new Date(Date.now() + 23 * HOUR));
  expect(await page(staff)).toMatchObject([{ state: "RUNNING" }]);
  await sweepExports(new Date(Date.now() + 25 * HOUR));
  expect(await page(staff)).toMatchObject([{ state: "FAILED", problem: "broken" }]);
  await made(staff);
});

test("everybody has what is hers by the button and not by the address, and nobody without coming in", async () => {
  const her = await someone("MEMBER");
  const path = "/settings/data/file";
  const post = (cookie?: string) => {
    const request = aRequest(path, { form: {}, ...(cookie !== undefined && { cookie }) });
    return came(fromPlace(() => mineAction({ request, params: {}, context: {} })));
  };
  expect(await came(Promise.resolve().then(mineLoader))).toMatchObject(missing);
  expect(leadsTo(await post())).toMatch(/^\/sign-in/);
  const answer = await post(her.cookie);
  if (!(answer instanceof Response)) throw answer;
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="my-data.zip"');
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
});
