import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { env } from "~/platform/env.server";
import { transact } from "~/platform/transact.server";
import { useDatabase } from "../../../tests/support/database";
import { useJobs } from "../../../tests/support/jobs";
import { smtpStub, type SmtpStub } from "../../../tests/support/smtp-stub";
import { cleanOutbox } from "./cleaning.server";
import { deliverDue, PAUSES, startMail, stopMail } from "./deliver.server";
import {
  letterInOutbox,
  outboxCounts,
  outboxPage,
  queueMail,
  queueMails,
  sendAgain,
  withdrawMails,
  type Outgoing,
} from "./outbox.server";
import { smtpTransport, type Transport } from "./transport.server";

const { db } = useDatabase();
useJobs();

const letter = (n = 1, more: Partial<Outgoing> = {}): Outgoing => ({
  key: `test:${n}`,
  kind: "test:letter",
  to: { name: `Person ${n}`, address: `person-${n}@example.org` },
  subject: `Letter ${n}`,
  paragraphs: ["Hello,", "¿qué tal?"],
  action: { label: "Come in", url: "https://weft.example.org/secret" },
  footer: "You get this because of a test.",
  language: "en",
  ...more,
});

const queue = (...letters: Outgoing[]) => transact((tx) => queueMails(tx, letters));
const only = async () => {
  const rows = await db.mail.findMany();
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (!row) throw new Error("no letter");
  return row;
};
const comeDue = () => db.mail.updateMany({ data: { nextAttemptAt: new Date(Date.now() - 1_000) } });
const patience = { connect: 500, greeting: 300, silence: 300 };
const by = (stub: SmtpStub): Transport => smtpTransport(stub.url, patience);

let stub: SmtpStub | undefined;
const withServer = async () => {
  stub = await smtpStub();
  env.SMTP_URL = stub.url;
  return stub;
};

afterEach(async () => {
  await stopMail();
  delete env.SMTP_URL;
  await stub?.close();
  stub = undefined;
});

describe("writing letters", () => {
  it("keeps them for staff where no mail server is configured", async () => {
    await queue(letter());
    expect(await only()).toMatchObject({ state: "HELD", attempts: 0 });
    expect(await sendAgain()).toBe(0);
    const { lines } = await outboxPage({});
    expect((await letterInOutbox(lines[0]?.id ?? ""))?.text).toContain("weft.example.org/secret");
  });

  it("is undone with the transaction, and a key is written once", async () => {
    await transact(async (tx) => {
      await queueMail(tx, letter());
      throw new Error("no");
    }).catch(() => undefined);
    expect(await db.mail.count()).toBe(0);
    const once = () => transact((tx) => queueMail(tx, letter()));
    expect([await once(), await once()]).toEqual([true, false]);
    await Promise.all([queue(letter(2)), queue(letter(2)), queue(letter(2))]);
    expect(await db.mail.count()).toBe(2);
  });

  it("pages from the newest, by state, and takes back what was not sent", async () => {
    await queue(...Array.from({ length: 5 }, (_, i) => letter(i)));
    const first = await outboxPage({}, 2);
    expect(first.lines.map(({ subject }) => subject)).toEqual(["Letter 4", "Letter 3"]);
    const second = await outboxPage({ before: first.next ?? "" }, 3);
    expect(second.lines.map(({ subject }) => subject)).toEqual([
      "Letter 2",
      "Letter 1",
      "Letter 0",
    ]);
    expect(second.next).toBeNull();
    expect((await outboxPage({ states: ["SENT"] })).lines).toEqual([]);
    await transact((tx) => withdrawMails(tx, ["test:1", "test:2"]));
    expect(await outboxCounts()).toMatchObject({ HELD: 3, SENT: 0 });
  });
});

describe("sending letters", () => {
  it("sends once, under an id of its own, and forgets the words", async () => {
    const server = await withServer();
    await queue(
      letter(1, {
        subject: "Hi\r\nBcc: spy@example.org",
        to: { name: 'A "B" <c@d>\n', address: "a@example.org" },
      }),
    );
    expect(await deliverDue(by(server))).toBe(1);
    expect(await deliverDue(by(server))).toBe(0);
    const row = await only();
    expect(row).toMatchObject({ state: "SENT", text: "", html: "", attempts: 1, lastError: null });
    const [got] = server.taken;
    expect(server.taken).toHaveLength(1);
    expect(got?.to).toBe("a@example.org");
    expect(got?.messageId).toBe(`<${row.id}@localhost.localdomain>`);
    expect(got?.source).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(got?.source).not.toMatch(/^Bcc:/im);
  });

  it("waits longer after each attempt that finds no server, then gives up; staff can send it again", async () => {
    const server = await withServer();
    const nowhere = smtpTransport("smtp://127.0.0.1:9", patience);
    await queue(letter());
    for (const pause of PAUSES) {
      await deliverDue(nowhere);
      const { state, nextAttemptAt, lastError } = await only();
      const minutes = (nextAttemptAt.getTime() - Date.now()) / 60_000;
      expect({ state, pause: Math.round(minutes) }).toEqual({ state: "QUEUED", pause });
      expect(lastError).toMatch(/ECONNREFUSED/);
      expect(await deliverDue(nowhere)).toBe(0);
      await comeDue();
    }
    await deliverDue(nowhere);
    expect(await only()).toMatchObject({ state: "DEAD", attempts: 6 });
    await comeDue();
    expect(await deliverDue(by(server))).toBe(0);
    expect(await sendAgain()).toBe(1);
    expect(await deliverDue(by(server))).toBe(1);
    expect(await only()).toMatchObject({ state: "SENT" });
  });

  it("tries again after 4xx, and gives up at once when address or letter are refused for good", async () => {
    const server = await withServer();
    await queue(letter());
    server.whims.recipient = () => ({ code: 450, text: "4.2.0 Greylisted" });
    await deliverDue(by(server));
    expect(await only()).toMatchObject({ state: "QUEUED", attempts: 1 });
    server.whims.recipient = () => null;
    server.whims.data = () => ({ code: 451, text: "4.3.0 Try later" });
    await comeDue();
    await deliverDue(by(server));
    expect(await only()).toMatchObject({ state: "QUEUED", attempts: 2 });
    server.whims.data = () => ({ code: 554, text: "5.7.1 Not wanted" });
    await comeDue();
    await deliverDue(by(server));
    expect(await only()).toMatchObject({ state: "DEAD", lastError: "554 5.7.1 Not wanted" });
    await sendAgain();
    server.whims.recipient = () => ({ code: 550, text: "5.1.1 No such user" });
    await deliverDue(by(server));
    expect(await only()).toMatchObject({ state: "DEAD", attempts: 1 });
  });

  it("does not wait for ever: no greeting, silence after the letter, a server that hangs up", async () => {
    const mute = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(mute, "listening");
    const { port } = mute.address() as AddressInfo;
    await queue(letter());
    await db.mail.updateMany({ data: { state: "QUEUED" } });
    await deliverDue(smtpTransport(`smtp://127.0.0.1:${port}`, patience));
    expect(await only()).toMatchObject({ state: "QUEUED", attempts: 1 });
    mute.close();

    const server = await withServer();
    for (const whim of ["silence", "hang-up"] as const) {
      server.whims.data = () => whim;
      await comeDue();
      await deliverDue(by(server));
      expect((await only()).state).toBe("QUEUED");
    }
    expect(server.taken).toEqual([]);
    server.whims.data = () => null;
    await comeDue();
    expect(await deliverDue(by(server))).toBe(1);
  });

  it("is safe to kill: what was being sent is sent again under the same id, and the dead attempt changes nothing", async () => {
    const server = await withServer();
    await queue(letter());
    let lateAnswer: () => void = () => undefined;
    const dying: Transport = {
      send: async (given) => {
        await by(server).send(given);
        await new Promise<void>((resolve) => (lateAnswer = resolve));
      },
    };
    const dead = deliverDue(dying);
    await vi.waitFor(() => expect(server.taken).toHaveLength(1));
    expect(await deliverDue(by(server))).toBe(0);
    await comeDue();
    server.whims.recipient = () => ({ code: 451, text: "busy" });
    await deliverDue(by(server));
    expect(await only()).toMatchObject({ state: "QUEUED", attempts: 2 });
    lateAnswer();
    await dead;
    expect(await only()).toMatchObject({ state: "QUEUED", attempts: 2 });
    server.whims.recipient = () => null;
    await comeDue();
    await deliverDue(by(server));
    expect(await only()).toMatchObject({ state: "SENT" });
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it("loses nothing on a bad line, and several workers send nothing twice", async () => {
    const server = await withServer();
    await queue(...Array.from({ length: 30 }, (_, i) => letter(i)));
    let n = 0;
    server.whims.recipient = () => ((n += 1) % 4 === 0 ? { code: 421, text: "later" } : null);
    server.whims.data = () => ((n += 1) % 5 === 0 ? "hang-up" : null);
    for (let round = 0; round < 20 && (await outboxCounts()).SENT < 30; round += 1) {
      await Promise.all([deliverDue(by(server)), deliverDue(by(server)), deliverDue(by(server))]);
      await db.mail.updateMany({
        where: { state: { not: "SENT" } },
        data: { state: "QUEUED", nextAttemptAt: new Date(0), attempts: 0 },
      });
    }
    expect(await outboxCounts()).toMatchObject({ SENT: 30 });
    expect(server.taken).toHaveLength(30);
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(30);
  });

  it("starts by itself after the commit, and takes up what a dead process left", async () => {
    const server = await withServer();
    await startMail();
    await queue(letter());
    await vi.waitFor(() => expect(server.taken).toHaveLength(1), 3_000);
    await vi.waitFor(async () => expect(await only()).toMatchObject({ state: "SENT" }));
    await stopMail();
    await queue(letter(2));
    expect(await outboxCounts()).toMatchObject({ QUEUED: 1 });
    await startMail();
    await vi.waitFor(() => expect(server.taken).toHaveLength(2), 3_000);
  });

  it("forgets old letters, but none that could not be delivered", async () => {
    await queue(letter(1), letter(2), letter(3));
    await db.mail.updateMany({ data: { createdAt: new Date(Date.now() - 100 * 86_400_000) } });
    await db.mail.update({ where: { key: "test:1" }, data: { state: "DEAD" } });
    await queue(letter(4));
    await cleanOutbox();
    const left = await db.mail.findMany({ orderBy: { key: "asc" } });
    expect(left.map(({ key }) => key)).toEqual(["test:1", "test:4"]);
  });
});
