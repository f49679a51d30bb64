import { db, database } from "~/platform/db/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { singleton } from "~/platform/singleton.server";
import "./cleaning.server";
import { smtpTransport, type Transport } from "./transport.server";
import { onWakeMail } from "./wake.server";

/** Minutes to wait after the first, second … failed attempt; after the last of them a letter is given up. */
export const PAUSES = [1, 5, 30, 120, 480] as const;

const POLL_MS = 15_000;
const STOP_MS = 10_000;

interface Claimed {
  id: string;
  kind: string;
  toName: string;
  toAddress: string;
  subject: string;
  text: string;
  html: string;
  attempts: number;
}

/**
 * Takes the letter that is due the longest, so that nobody else takes it for ten minutes: one whose
 * process died while sending is taken again after that, with the same Message-ID.
 */
async function claim(): Promise<Claimed | null> {
  const [row] = await db.$queryRaw<Claimed[]>`
    update mail set state = 'SENDING', attempts = attempts + 1,
      next_attempt_at = now() + interval '10 minutes'
    where id = (
      select id from mail where state in ('QUEUED', 'SENDING') and next_attempt_at <= now()
      order by next_attempt_at, id limit 1 for update skip locked)
    returning id, kind, to_name as "toName", to_address as "toAddress", subject, text, html, attempts`;
  return row ?? null;
}

/** Why the server did not take a letter, and whether it ever will. */
interface Refusal {
  reason: string;
  forGood: boolean;
}

function refusalOf(error: unknown): Refusal {
  const { code, responseCode, response, message } = error as Error & {
    code?: string;
    responseCode?: number;
    response?: string;
  };
  // The server's answer about this letter or its address. Others (sign-in, connection) may be mended.
  const aboutLetter = code === "EENVELOPE" || code === "EMESSAGE";
  return {
    reason: (response ?? message).replace(/\s+/g, " ").slice(0, 300),
    forGood: aboutLetter && (responseCode ?? 0) >= 500,
  };
}

const messageIdOf = (id: string): string => `<${id}@${env.MAIL_FROM.split("@").at(-1)}>`;

// The number of the attempt fences: a late answer to one that was taken over changes nothing.
const thisAttempt = ({ id, attempts }: Claimed) => ({ id, attempts, state: "SENDING" as const });

async function markSent(letter: Claimed): Promise<void> {
  await db.mail.updateMany({
    where: thisAttempt(letter),
    data: { state: "SENT", sentAt: new Date(), text: "", html: "", lastError: null },
  });
  log.info({ mail: letter.id, kind: letter.kind, attempt: letter.attempts }, "a letter was sent");
}

async function markFailed(letter: Claimed, { reason, forGood }: Refusal): Promise<void> {
  const pause = PAUSES[letter.attempts - 1];
  const isDead = forGood || pause === undefined;
  await db.mail.updateMany({
    where: thisAttempt(letter),
    data: {
      state: isDead ? "DEAD" : "QUEUED",
      nextAttemptAt: new Date(Date.now() + (isDead ? 0 : pause * 60_000)),
      lastError: reason,
    },
  });
  const facts = { mail: letter.id, kind: letter.kind, attempt: letter.attempts };
  log.warn(facts, isDead ? "a letter was given up" : "a letter could not be sent yet");
}

/** Sends what is due, one letter after the other. Returns how many the server took. */
export async function deliverDue(
  transport: Transport,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  let sent = 0;
  while (!signal.aborted) {
    const letter = await claim();
    if (!letter) break;
    const refusal = await transport
      .send({
        messageId: messageIdOf(letter.id),
        to: { name: letter.toName, address: letter.toAddress },
        ...{ subject: letter.subject, text: letter.text, html: letter.html },
      })
      .then(() => null, refusalOf);
    if (refusal) await markFailed(letter, refusal);
    else {
      await markSent(letter);
      sent += 1;
    }
  }
  return sent;
}

const state = singleton("mail-delivery", () => ({
  running: null as { timer: NodeJS.Timeout; stop: AbortController; transport: Transport } | null,
  under: null as Promise<unknown> | null,
  again: false,
}));

/** Starts to deliver when an SMTP server is configured. The server calls it at boot. */
export async function startMail(): Promise<void> {
  if (state.running || !env.SMTP_URL) return;
  // Alone on the embedded database: what was being sent was being sent by a process that is gone.
  if (database.kind === "pglite") {
    await db.mail.updateMany({ where: { state: "SENDING" }, data: { nextAttemptAt: new Date() } });
  }
  const transport = smtpTransport(env.SMTP_URL);
  const timer = setInterval(wake, POLL_MS);
  state.running = { timer, stop: new AbortController(), transport };
  onWakeMail(wake);
  wake();
}

/** Takes no more letters and waits for the one that is being sent, 10 seconds at most; later it counts as not sent. */
export async function stopMail(): Promise<void> {
  const { running } = state;
  state.running = null;
  onWakeMail(null);
  if (running) {
    clearInterval(running.timer);
    running.stop.abort();
  }
  const patience = new Promise((resolve) => setTimeout(resolve, STOP_MS).unref());
  await Promise.race([state.under, patience]);
}

function wake(): void {
  const { running } = state;
  if (!running) return;
  if (state.under) {
    state.again = true;
    return;
  }
  state.again = false;
  state.under = deliverDue(running.transport, running.stop.signal)
    .catch((error: unknown) => log.warn({ err: error }, "the outbox could not be read"))
    .finally(() => {
      state.under = null;
      if (state.again) wake();
    });
}
