/** One field of a multipart form, as it streams in: a file when it has a name. */
export interface Part {
  name: string;
  /** As its owner called it, without folders; null for a plain field. */
  fileName: string | null;
  chunks: AsyncIterable<Buffer>;
}

/** A form that ends too early or is no multipart form. */
export class BrokenForm extends Error {}

const HEADER_BYTES = 8 * 1024;

/** What of the body was read and not used yet. */
class Source {
  #held: Buffer;
  readonly #chunks: AsyncIterator<Uint8Array>;

  constructor(body: AsyncIterable<Uint8Array>) {
    // The first delimiter has no line before it.
    this.#held = Buffer.from("\r\n");
    this.#chunks = body[Symbol.asyncIterator]();
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next().catch(() => null);
    if (!next || next.done) throw new BrokenForm("the form ended too early");
    this.#held = Buffer.concat([this.#held, next.value]);
  }

  /** Takes exactly so many bytes. */
  async take(bytes: number): Promise<Buffer> {
    while (this.#held.length < bytes) await this.#more();
    const taken = this.#held.subarray(0, bytes);
    this.#held = this.#held.subarray(bytes);
    return taken;
  }

  /** Yields what stands before a mark, and takes the mark. */
  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark);
      if (at >= 0) {
        const last = this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + mark.length);
        if (last.length > 0) yield last;
        return;
      }
      const sure = this.#held.length - mark.length + 1;
      if (sure > 0) {
        const chunk = this.#held.subarray(0, sure);
        this.#held = this.#held.subarray(sure);
        yield chunk;
      }
      await this.#more();
    }
  }
}

async function collect(chunks: AsyncIterable<Buffer>, most: number): Promise<string> {
  const all: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new BrokenForm("a field is too long");
    all.push(chunk);
  }
  return Buffer.concat(all).toString("utf8");
}

// Browsers write quotes and line ends of a name as %22, %0D and %0A, and everything else as it is.
const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`;\\s*${name}="([^"]*)"`, "i")
    .exec(header)?.[1]
    ?.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function partOf(headers: string, chunks: AsyncIterable<Buffer>): Part {
  const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(headers)?.[1] ?? "";
  const name = parameter(disposition, "name");
  if (name === undefined) throw new BrokenForm("a field has no name");
  const fileName = parameter(disposition, "filename")?.split(/[/\\]/).pop();
  return { name, fileName: fileName ?? null, chunks };
}

/** The fields of a multipart form in their order. Whoever begins to read one reads it to its end before asking for the next. Throws BrokenForm. */
export async function* partsOf(request: Request): AsyncGenerator<Part> {
  const type = request.headers.get("Content-Type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";,\s]{1,70})"?/i.exec(type)?.[1];
  if (boundary === undefined || !request.body) throw new BrokenForm("no multipart form");
  // The DOM types do not know that a stream can be iterated.
  const source = new Source(request.body as unknown as AsyncIterable<Uint8Array>);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  for await (const _preamble of source.until(delimiter));
  for (;;) {
    const after = (await source.take(2)).toString();
    if (after === "--") return;
    if (after !== "\r\n") throw new BrokenForm("a field does not begin where it should");
    const headers = await collect(source.until(Buffer.from("\r\n\r\n")), HEADER_BYTES);
    const chunks = source.until(delimiter);
    yield partOf(headers, chunks);
    // What nobody wanted is let pass, so that the browser finishes sending and shows the answer.
    for await (const _rest of chunks);
  }
}

/** The text of a plain field, of so many bytes at most. Throws BrokenForm. */
export const fieldText = (part: Part, most: number): Promise<string> => collect(part.chunks, most);
