import { constants, crc32, deflateRawSync } from "node:zlib";

// A page that is sent again differs in a few short places from what was sent before. What is between
// them is compressed once: deflate lets pieces that were flushed be put together with others that
// are not compressed at all (RFC 1951, 3.2.4), and gzip adds a frame around them (RFC 1952).

/** A text whose places are filled anew each time that it is sent. */
export interface BodyInPieces {
  /** At every second place stands the name of what belongs there. */
  plain: readonly (Buffer | string)[];
  /** The same constant pieces, deflated; made when somebody first asks for them. */
  deflated: readonly (Buffer | string)[] | null;
}

/** Bytes that a body takes, compressed pieces counted before they are there. */
export const sizeOf = ({ plain }: BodyInPieces): number =>
  plain.reduce((sum, piece) => sum + piece.length * 1.25, 0);

/** Cuts a text at each of the values; a place gets the name of its value. Names are single characters that the text does not contain. */
export function inPieces(text: string, values: ReadonlyMap<string, string>): BodyInPieces {
  const names = [...values.keys()].join("");
  const marked = [...values].reduce((all, [name, value]) => all.replaceAll(value, name), text);
  const plain = marked
    .split(new RegExp(`([${names}])`))
    .map((piece, at) => (at % 2 === 0 ? Buffer.from(piece) : piece));
  return { plain, deflated: null };
}

/** The body with these values in its places, in order. */
export function filled({ plain }: BodyInPieces, values: ReadonlyMap<string, string>): Buffer[] {
  const known = buffers(values);
  return plain.map((piece) => valueOf(piece, known));
}

/** The same, as gzip. */
export function filledGzip(body: BodyInPieces, values: ReadonlyMap<string, string>): Buffer[] {
  const known = buffers(values);
  body.deflated ??= body.plain.map((piece) =>
    typeof piece === "string" ? piece : deflated(piece),
  );
  let crc = 0;
  let length = 0;
  for (const piece of body.plain) {
    const bytes = valueOf(piece, known);
    crc = crc32(bytes, crc);
    length += bytes.length;
  }
  const end = Buffer.alloc(END.length + 8);
  END.copy(end);
  end.writeUInt32LE(crc, END.length);
  end.writeUInt32LE(length, END.length + 4);
  const stored = new Map([...known].map(([name, bytes]) => [name, asStored(bytes)]));
  return [HEAD, ...body.deflated.map((piece) => valueOf(piece, stored)), end];
}

const EMPTY = Buffer.alloc(0);
const buffers = (values: ReadonlyMap<string, string>) =>
  new Map([...values].map(([name, value]) => [name, Buffer.from(value)]));
const valueOf = (piece: Buffer | string, values: ReadonlyMap<string, Buffer>): Buffer =>
  typeof piece === "string" ? (values.get(piece) ?? EMPTY) : piece;

// No name, no time, no flags; made by an unknown system.
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
// An empty last block.
const END = Buffer.from([0x03, 0x00]);

// A full flush ends at a whole byte, and nothing after it refers to anything before it.
const deflated = (piece: Buffer): Buffer =>
  piece.length === 0 ? piece : deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH });

/** A block of deflate that is not compressed; at most 65,535 bytes. */
function asStored(bytes: Buffer): Buffer {
  const block = Buffer.alloc(5 + bytes.length);
  block.writeUInt16LE(bytes.length, 1);
  block.writeUInt16LE(~bytes.length & 0xffff, 3);
  bytes.copy(block, 5);
  return block;
}
