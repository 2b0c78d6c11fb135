/** Text that is packed as it is written, and unpacked with a limit: a small file can hold a great deal of nothing. */

/** Of the files that are made here. */
export const EXTENSION = '.json.gz';

/** The file is broken, or holds more than the limit. */
export class UnpackError extends Error {
  constructor(readonly why: 'broken' | 'too-long') {
    super(`The file cannot be unpacked: ${why}.`);
  }
}

const MAGIC = [0x1f, 0x8b];

export const isPacked = async (file: Blob): Promise<boolean> => {
  const start = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer());
  return MAGIC.every((byte, at) => start[at] === byte);
};

/** `ReadableStream.from` is not in every browser. */
const streamOf = (parts: AsyncIterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const iterator = parts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
};

/** In parts, so that no text has to be as long as the file. */
export const pack = (parts: AsyncIterable<string>): Promise<Blob> =>
  new Response(streamOf(parts).pipeThrough(new CompressionStream('gzip'))).blob();

/**
 * A little of a packed file can unpack to a thousand times as much at once, before anybody can say that it is too much: so little of it is
 * handed over at a time.
 */
const PIECE_BYTES = 16_384;

const inPieces = (): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> =>
  new TransformStream({
    transform(bytes, controller) {
      for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) controller.enqueue(bytes.subarray(at, at + PIECE_BYTES));
    },
  });

/**
 * The text of a file, packed or not, as it is unpacked. `most` counts bytes once they are unpacked; nothing is read behind them.
 *
 * @throws UnpackError
 */
export async function* textOf(file: Blob, most: number): AsyncGenerator<string> {
  const packed = await isPacked(file).catch(() => false);
  const bytes = packed ? file.stream().pipeThrough(inPieces()).pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const reader = bytes.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let length = 0; ;) {
      const { done, value } = await reader.read().catch(broken);
      if (done) break;
      length += value.byteLength;
      if (length > most) throw new UnpackError('too-long');
      yield decoded(decoder, value);
    }
    yield decoded(decoder);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const broken = (): never => {
  throw new UnpackError('broken');
};

const decoded = (decoder: TextDecoder, bytes?: Uint8Array<ArrayBuffer>): string => {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return broken();
  }
};
