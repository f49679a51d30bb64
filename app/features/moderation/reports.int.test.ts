import { beforeEach, describe, expect, test } from "vitest";
import { reportableMessage } from "~/features/discussion/door.server";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aMember, aMessage, aPrivateTalk } from "../../../tests/support/factories";
import { closeReport, report } from "./commands.server";
import { loadReportFor, openReports, ownReport, reportsBy, reportsPage } from "./queries.server";
import { reportableFor, setReportables } from "./reportables.server";

useDatabase();

const notFound = { init: { status: 404 } };
const staff = { id: newId(), staff: true };

beforeEach(() => setReportables({ message: reportableMessage }));

async function fourteenLines() {
  const ana = await aMember({ name: "Ana Ruiz" });
  const ben = await aMember({ name: "Ben Okri" });
  const talk = await aPrivateTalk({ people: [ana, ben] });
  const said = [];
  for (let i = 1; i <= 14; i += 1) {
    const author = i % 2 ? ben : ana;
    said.push(await aMessage({ conversation: talk, author, body: `line ${i}` }));
  }
  const subject = said[6]?.id ?? "";
  const found = await reportableFor(ana, "message", subject);
  if (!found) throw new Error("nothing to report");
  return { ana, ben, said, subject, about: { kind: "message", subject }, found };
}

describe("a report", () => {
  test("offers the message and five to each side, to those who may read it", async () => {
    const { ben, said, subject, found } = await fourteenLines();
    const texts = (lines: { text: string }[]) => lines.map(({ text }) => text);
    expect(found.line).toMatchObject({ text: "line 7", author: { name: "Ben Okri" } });
    expect(texts(found.before)).toEqual([2, 3, 4, 5, 6].map((i) => `line ${i}`));
    expect(texts(found.after)).toEqual([8, 9, 10, 11, 12].map((i) => `line ${i}`));
    // Her own words, others' conversations and what does not exist are nothing to report.
    expect(await reportableFor(ben, "message", subject)).toBeNull();
    expect(await reportableFor(await aMember(), "message", subject)).toBeNull();
    expect(await reportableFor(ben, "offer", said[1]?.id ?? "")).toBeNull();
    expect(await reportableFor(ben, "message", "nothing")).toBeNull();
  });

  test("keeps copies of what was ticked, in order, and of nothing else", async () => {
    const { ana, said, about, found } = await fourteenLines();
    const also = [said[7]?.id, said[4]?.id, said[13]?.id, newId()].map(String);
    await report(ana, about, found, { reason: "Unkind.", also });
    await db.message.updateMany({ data: { body: "changed since" } });
    const { rows } = await reportsPage("open", null);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.shared.map(({ text }) => text)).toEqual(["line 5", "line 7", "line 8"]);
    const kept = JSON.stringify(await db.report.findMany());
    for (const i of [1, 2, 3, 4, 6, 9, 14]) expect(kept).not.toContain(`line ${i}"`);
  });

  test("of the same thing by the same person is one, also at once", async () => {
    const { ana, about, found } = await fourteenLines();
    const send = (reason: string) => report(ana, about, found, { reason, also: [] });
    await Promise.all([send("first"), send("second"), send("third")]);
    expect(await db.report.count()).toBe(1);
  });

  test("is closed once, with an answer that its reporter reads", async () => {
    const { ana, ben, about, subject, found } = await fourteenLines();
    await report(ana, about, found, { reason: "Unkind.", also: [] });
    const { id } = await db.report.findFirstOrThrow();
    expect(await openReports()).toBe(1);
    await expect(closeReport({ ...ben, staff: false }, id, "no")).rejects.toMatchObject(notFound);
    await expect(loadReportFor({ ...ben, staff: false }, id)).rejects.toMatchObject(notFound);
    const closing = await Promise.all([
      closeReport(staff, id, "We talked to Ben."),
      closeReport(staff, id, "Another answer."),
    ]);
    expect(closing.filter(({ allowed }) => allowed)).toHaveLength(1);
    const own = await ownReport(ana.id, "message", subject);
    expect(["We talked to Ben.", "Another answer."]).toContain(own?.answer);
    expect(await closeReport(staff, id, "Too late.")).toMatchObject({ refusal: "closed-already" });
    expect((await ownReport(ana.id, "message", subject))?.answer).toBe(own?.answer);
    expect(await reportsBy(ana.id)).toHaveLength(1);
    expect(await reportsBy(ben.id)).toEqual([]);
    expect(await openReports()).toBe(0);
  });

  test("a list of many goes on where a page ends", async () => {
    const ana = await aMember();
    await db.report.createMany({
      data: Array.from({ length: 23 }, (_, i) => ({
        id: newId(),
        reporterId: ana.id,
        kind: "message",
        subject: newId(),
        reason: `no. ${i}`,
        shared: [],
        createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(i / 3))),
      })),
    });
    const first = await reportsPage("open", null);
    const [at, id] = (first.next ?? "").split("~");
    const second = await reportsPage("open", { at: new Date(Number(at)), id: id ?? "" });
    const seen = [...first.rows, ...second.rows].map((row) => row.id);
    expect([first.rows.length, second.rows.length, new Set(seen).size]).toEqual([20, 3, 23]);
  });
});
