import { z } from "zod";
import { BootError } from "./boot-error";
import { singleton } from "./singleton.server";

const flag = z
  .enum(["0", "1", "true", "false", ""])
  .transform((value) => value === "1" || value === "true");

const url = (protocols: string[], example: string) =>
  z.string().refine((value) => {
    try {
      return protocols.includes(new URL(value).protocol);
    } catch {
      return false;
    }
  }, `expected a URL like ${example}`);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number("expected a port number, 1 to 65535").int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  /** The address people type; links in mail, cookies and origin checks depend on it. */
  ORIGIN: url(["http:", "https:"], "https://weft.example.org").optional(),
  DATA_DIR: z.string().min(1).default("data"),
  /** Where files that people send are kept; without it, `files` in DATA_DIR. Several processes share it. */
  FILES_DIR: z.string().min(1).optional(),
  /** A bucket of an S3-compatible store that keeps files instead of the folder, with the keys that open it. */
  S3_BUCKET: z.string().min(1).optional(),
  /** Where the store is, unless it is Amazon's. */
  S3_ENDPOINT: url(["http:", "https:"], "https://s3.example.org").optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** The key that what must not be read from a copy of the database is sealed with; without it, one is made in DATA_DIR. Several processes share it. */
  SECRET_KEY: z
    .string()
    .refine(
      (key) => Buffer.from(key, "base64").length === 32,
      "expected 32 random bytes in base64: openssl rand -base64 32",
    )
    .optional(),
  /** A program that is given the path of each file that comes in: exit 0 keeps it, 1 refuses it. */
  SCAN_COMMAND: z.string().min(1).optional(),
  DATABASE_URL: url(
    ["postgres:", "postgresql:"],
    "postgresql://weft:secret@db.example.org:5432/weft",
  ).optional(),
  REDIS_URL: url(["redis:", "rediss:"], "redis://cache.example.org:6379").optional(),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://name:secret@mail.example.org:465").optional(),
  MAIL_FROM: z
    .email("expected an address like weft@example.org")
    .default("weft@localhost.localdomain"),
  /** How many proxies stand in front; forwarded addresses are believed only from them. */
  TRUST_PROXY: z.coerce
    .number("expected a number of proxies, 0 to 5")
    .int()
    .min(0)
    .max(5)
    .default(0),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("info"),
  /** Without it /metrics answers on the loopback address only. */
  METRICS_TOKEN: z.string().min(16, "expected at least 16 characters").optional(),
  WEFT_DEMO: flag.default(false),
});

export type Env = z.infer<typeof schema>;

/** Reads the environment; a wrong value names its variable and the form that was expected (BootError). */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) {
    bucketOf(result.data);
    return result.data;
  }
  const lines = result.error.issues.map(
    (issue) => `  ${issue.path.join(".")}: ${issue.message.replace(/^Invalid option: /, "")}`,
  );
  throw new BootError(`Weft can't start: the environment has a wrong value.\n${lines.join("\n")}`);
}

/** Which bucket keeps files, and how it is reached. */
export interface Bucket {
  bucket: string;
  endpoint: string | undefined;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const S3_TOGETHER = ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** The bucket that the environment names, or null where files lie in a folder. Half a bucket is a BootError. */
export function bucketOf(given: Env): Bucket | null {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = given;
  if (S3_BUCKET && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY)
    return {
      ...{ bucket: S3_BUCKET, endpoint: S3_ENDPOINT, region: S3_REGION },
      ...{ accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
    };
  const missing = S3_TOGETHER.filter((name) => !given[name]);
  if (missing.length === S3_TOGETHER.length && !S3_ENDPOINT) return null;
  throw new BootError(
    `Weft can't start: files in a bucket need S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together.\n  missing: ${missing.join(", ")}`,
  );
}

export const env: Env = singleton("env", () => readEnv(process.env));

/** The address this Weft is reached at, without a path: mail links, cookies and origin checks use it and never a request's Host. */
export const origin = (): string =>
  env.ORIGIN ? new URL(env.ORIGIN).origin : `http://localhost:${env.PORT}`;

/** Whether browsers reach this Weft through TLS; decides Secure cookies and HSTS. */
export const overTls = (): boolean => origin().startsWith("https:");

/** The origins that may post here: the configured one, or this machine's own names where none is configured. Worked out once for a port. */
export function ownOrigins(): ReadonlySet<string> {
  const of = env.ORIGIN ?? String(env.PORT);
  if (own?.of !== of) own = { of, origins: originsNow() };
  return own.origins;
}

let own: { of: string; origins: ReadonlySet<string> } | undefined;

const originsNow = (): ReadonlySet<string> =>
  new Set(
    env.ORIGIN
      ? [origin()]
      : ["localhost", "127.0.0.1", "[::1]"].map((host) => `http://${host}:${env.PORT}`),
  );
