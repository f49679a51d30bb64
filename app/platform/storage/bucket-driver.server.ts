import type { Readable } from "node:stream";
import type { S3ServiceException } from "@aws-sdk/client-s3";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { S3Driver } from "flydrive/drivers/s3";
import type { WriteOptions } from "flydrive/types";
import type { Bucket } from "../env.server";

const nothing = () => {};
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** flydrive's bucket in an S3-compatible store, private. A missing file fails as one on a disk does, and no error carries more than a name and a status. */
export class BucketDriver extends S3Driver {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor({ bucket, endpoint, region, accessKeyId, secretAccessKey }: Bucket) {
    const client = new S3Client({
      region,
      credentials: { accessKeyId, secretAccessKey },
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      // Stores other than Amazon's do not all know the checksums that this client would add.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      // It would write about failed requests, which whoever asked logs.
      logger: SILENT,
      // Whoever reads slowly holds a socket meanwhile.
      requestHandler: {
        connectionTimeout: 4_000,
        socketTimeout: 30_000,
        httpAgent: { keepAlive: true, maxSockets: 200 },
        httpsAgent: { keepAlive: true, maxSockets: 200 },
      },
    });
    // Not every store has access lists (R2, buckets of one owner); without one an object is private.
    super({ client, bucket, visibility: "private", supportsACL: false });
    this.#client = client;
    this.#bucket = bucket;
  }

  override async putStream(key: string, contents: Readable, options?: WriteOptions): Promise<void> {
    try {
      await super.putStream(key, contents, options);
    } catch (error) {
      throw broken(error);
    } finally {
      contents.destroy();
    }
  }

  override async delete(key: string): Promise<void> {
    await super.delete(key).catch((error: unknown) => {
      throw plain(error);
    });
  }

  override getStream(key: string): Promise<Readable> {
    return this.getStretch(key);
  }

  /** The bytes of a file, or a stretch of them, both ends included. */
  async getStretch(key: string, stretch?: { first: number; last: number }): Promise<Readable> {
    const Range = stretch && `bytes=${stretch.first}-${stretch.last}`;
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ...(Range ? { Range } : {}),
    });
    const { Body } = await this.#client.send(command).catch((error: unknown) => {
      throw plain(error);
    });
    return Body as Readable;
  }

  override async getMetaData(key: string) {
    return super.getMetaData(key).catch((error: unknown) => {
      throw plain(error);
    });
  }

  override async listAll(prefix: string, options?: { paginationToken?: string }) {
    return super.listAll(prefix, options).catch((error: unknown) => {
      throw broken(error);
    });
  }
}

const statusOf = (error: unknown) => (error as S3ServiceException).$metadata?.httpStatusCode;

/** What went wrong, without the request that it came of: a missing file fails as on a disk, the rest is the store's own failure. */
const plain = (error: unknown): Error =>
  statusOf(error) === 404 && (error as Error).name !== "NoSuchBucket"
    ? Object.assign(new Error("the store of files has no such file"), { code: "ENOENT" })
    : broken(error);

function broken(error: unknown): Error {
  const { name, message, code } = error as Error & { code?: string };
  const status = statusOf(error);
  const said = status ? `${name}, status ${status}` : `${name} ${code ?? ""} ${message}`;
  return Object.assign(new Error(`the store of files answered: ${said}`), { code: "ESTORE" });
}
