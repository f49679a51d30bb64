import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** What the stub does at one step of taking a letter: nothing, an answer of its own, silence, or hanging up. */
export type Whim = null | { code: number; text: string } | "silence" | "hang-up";

/** An SMTP server on this machine that keeps what it takes and can be told to misbehave. */
export interface SmtpStub {
  url: string;
  /** The letters it took, as they came over the wire. */
  taken: { to: string; source: string; messageId: string }[];
  /** What it does with the next letters. */
  whims: { recipient?: () => Whim; data?: () => Whim; after?: () => Whim };
  close(): Promise<void>;
}

const answer = (code: number, text: string) =>
  Object.assign(new Error(text), { responseCode: code });

/** Starts a stub on a free port, or on the one given. */
export async function smtpStub(port = 0): Promise<SmtpStub> {
  const taken: SmtpStub["taken"] = [];
  const whims: SmtpStub["whims"] = {};
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    authOptional: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo(_address, _session, done) {
      const whim = whims.recipient?.() ?? null;
      if (whim === null) done();
      else if (typeof whim === "object") done(answer(whim.code, whim.text));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const whim = whims.data?.() ?? null;
        if (whim === "silence") return;
        if (whim === "hang-up") return void hangUp();
        if (whim !== null) return done(answer(whim.code, whim.text));
        const source = Buffer.concat(chunks).toString();
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        const messageId = /^Message-ID: (<.+>)\r?$/im.exec(source)?.[1] ?? "";
        taken.push({ to, source, messageId });
        if (whims.after?.() === "hang-up") return void hangUp();
        done();
      });
    },
  });
  const hangUp = () => {
    for (const connection of server.connections) connection.close();
  };
  server.on("error", () => undefined);
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const listening = typeof address === "object" && address ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    taken,
    whims,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
