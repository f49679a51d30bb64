import { env } from "~/platform/env.server";

/** How a letter is handed to the mail server. */
export interface Transport {
  /** Resolves when the server took the letter. */
  send(letter: {
    messageId: string;
    to: { name: string; address: string };
    subject: string;
    text: string;
    html: string;
  }): Promise<void>;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Time-outs in milliseconds. */
export interface MailPatience {
  connect: number;
  greeting: number;
  silence: number;
}

/**
 * The mail server behind a URL. TLS is asked for and checked everywhere but on this machine;
 * `?tls=off` allows a server without it (a mail catcher beside Weft in a private network).
 */
export function smtpTransport(
  smtpUrl: string,
  patience: MailPatience = { connect: 15_000, greeting: 15_000, silence: 60_000 },
): Transport {
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const plain = LOOPBACK.has(url.hostname) || url.searchParams.get("tls") === "off";
  const options = {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !plain,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    tls: { rejectUnauthorized: !plain, minVersion: "TLSv1.2" as const },
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  let mailer: ReturnType<typeof open> | undefined;
  // Loaded with the first letter.
  const open = async () => (await import("nodemailer")).createTransport(options);
  return {
    async send(letter) {
      mailer ??= open();
      await (
        await mailer
      ).sendMail({
        ...letter,
        from: { name: "Weft", address: env.MAIL_FROM },
        headers: { "Auto-Submitted": "auto-generated" },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
  };
}
