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
 * The text of a file, packed or not. `longest` counts bytes once it is unpacked.
 *
 * @throws UnpackError
 */
export async function unpack(file: Blob, longest: number): Promise<string> {
  const packed = await isPacked(file);
  const bytes = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const reader = bytes.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  try {
    for (let length = 0; ;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
      if (length > longest) throw new UnpackError('too-long');
      parts.push(decoder.decode(value, { stream: true }));
    }
    return parts.join('') + decoder.decode();
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof UnpackError ? error : new UnpackError('broken');
  }
}
