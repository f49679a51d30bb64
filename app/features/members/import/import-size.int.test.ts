import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, db } from "~/platform/db/db.server";
import { prepareJobs, runJobsNow, stopJobs } from "~/platform/jobs/jobs.server";
import { useDatabase } from "../../../../tests/support/database";
import { aCohort } from "../../../../tests/support/factories";
import { chooseColumns, confirmImport, startImport, startUndo } from "./commands.server";
import { people, staff, totalsOf, upload } from "./fixtures/steps";
import { applying, checking, undoing } from "./jobs.server";
import { loadImportFor } from "./queries.server";
import { readUpload } from "./read-upload.server";

useDatabase();
beforeAll(() => prepareJobs());
afterAll(() => stopJobs());

const ROWS = process.env["WEFT_SOAK"] === "full" ? 20_000 : 5_000;
const SIZE_LIMIT_SECONDS = 240;

/** A cohort of many, each with a full profile. */
function bigFile(): string {
  const rows = Array.from({ length: ROWS }, (_, i) =>
    [
      `"Ñandú ${i}, Pérez"`,
      `person.${i}@example.org`,
      `"I came in ${1990 + (i % 30)}.\r\n\r\nThen I stayed."`,
      "Cooperativa La Trama",
      "Tower Hill",
      `+34 600 ${String(i).padStart(6, "0")}`,
      "Español; English",
      "Bread; Soup; Vans",
      "A hall on Tuesdays",
      `https://example.org/${i}`,
    ].join(","),
  );
  return `Nombre,Correo,Historia,Organización,Barrio,Teléfono,Idiomas,Ofrece,Necesita,Web\r\n${rows.join("\r\n")}\r\n`;
}

async function timed(what: string, times: Record<string, number>, work: () => Promise<unknown>) {
  const began = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  times[what] = Math.round(performance.now() - began);
  times[`${what}Cpu`] = Math.round((user + system) / 1000);
}

describe("a large file", () => {
  it(
    "of thousands of rows is read, tried out, brought in, and taken back",
    async () => {
      const viewer = await staff();
      const cohort = await aCohort();
      const file = bigFile();
      const times: Record<string, number> = {};
      let id = "";
      await timed("read", times, async () => {
        id = await upload(viewer, file);
      });
      const { plan } = await loadImportFor(viewer, id);
      const choice = { kind: "one", cohortId: cohort.id } as const;
      await chooseColumns(viewer, id, { columns: plan.columns, cohort: choice });
      await timed("try", times, () => runJobsNow({ only: checking.name }));
      expect(await totalsOf(viewer, id)).toMatchObject({ status: "READY", CREATE: ROWS });
      await confirmImport(viewer, id);
      await timed("apply", times, () => runJobsNow({ only: applying.name }));
      expect(await people()).toBe(ROWS + 1);
      expect(await db.cohortMember.count()).toBe(ROWS);

      const again = await upload(viewer, file);
      await chooseColumns(viewer, again, { columns: plan.columns, cohort: choice });
      await timed("tryAgain", times, () => runJobsNow({ only: checking.name }));
      expect(await totalsOf(viewer, again)).toMatchObject({ CREATE: 0, UPDATE: 0, SKIP: ROWS });

      await startUndo(viewer, id);
      await timed("undo", times, () => runJobsNow({ only: undoing.name }));
      expect(await people()).toBe(1);
      expect(await db.account.count()).toBe(1);
      console.info(JSON.stringify({ rows: ROWS, database: database.kind, ms: times }));
    },
    SIZE_LIMIT_SECONDS * 1000,
  );
});

/** A request as a browser sends a file, in pieces, with as many bytes as asked for. */
function fileRequest(name: string, megabytes: number, start = "Name,Email\r\n"): Request {
  const boundary = "----weft";
  let left = megabytes * 16;
  const encoder = new TextEncoder();
  const row = "x".repeat(60) + ",y\r\n";
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(
        encoder.encode(
          `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${start}`,
        ),
      );
    },
    pull(controller) {
      left -= 1;
      if (left >= 0) controller.enqueue(encoder.encode(row.repeat(1024)));
      else {
        controller.enqueue(encoder.encode(`\r\n--${boundary}--\r\n`));
        controller.close();
      }
    },
  });
  return new Request("http://localhost/staff/imports", {
    method: "POST",
    body,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    duplex: "half",
  } as RequestInit);
}

describe("a file that is sent", () => {
  it("is refused at 30 MB, read to its end and never held whole", async () => {
    global.gc?.();
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 5);
    const request = fileRequest("big.csv", 30);
    expect(await readUpload(request)).toEqual({ ok: false, code: "too-large" });
    clearInterval(watch);
    expect(request.bodyUsed).toBe(true);
    expect(most).toBeLessThan(28 * 1024 * 1024);
  });

  it("comes whole when it is small enough, with a name that is one line", async () => {
    const read = await readUpload(fileRequest("C:\\Users\\Ana\\generación 14\u202Evsc.csv", 1));
    expect(read).toMatchObject({ ok: true, fileName: "generación 14vsc.csv" });
    expect(read.ok && read.bytes.byteLength).toBe(12 + 16 * 1024 * 64);
  });

  it("is missed when none was chosen, and told when the form is broken", async () => {
    const form = new FormData();
    form.set("file", new File([], ""));
    const none = new Request("http://localhost/x", { method: "POST", body: form });
    expect(await readUpload(none)).toEqual({ ok: false, code: "no-file" });
    const broken = new Request("http://localhost/x", { method: "POST", body: "file=1" });
    expect(await readUpload(broken)).toEqual({ ok: false, code: "broken" });
  });

  it("is refused when it is a workbook, or has 400 columns", async () => {
    const viewer = await staff();
    const send = async (bytes: Buffer) => {
      const started = await startImport(viewer, { fileName: "x.csv", bytes });
      return started.ok ? null : started.problem;
    };
    expect(await send(Buffer.from("PK\u0003\u0004....xl/workbook.xml", "latin1"))).toEqual({
      code: "not-csv-xlsx",
    });
    const wide = `${Array.from({ length: 400 }, (_, i) => `h${i}`).join(",")}\n1,2\n`;
    expect(await send(Buffer.from(wide))).toEqual({ code: "too-many-columns", count: 400 });
    expect(await db.import.count()).toBe(0);
  });
});
