import { LARGEST_MB, RecordingRefused } from './refusal.ts';

/** The recording that is in a ZIP, as Garmin Connect hands out an original file, or in a gzip, as archives of Strava have them. */

/** Signatures, and where in their records things stand: APPNOTE.TXT of the ZIP format, 4.3. All numbers are little-endian. */
const END = { signature: 0x06054b50, bytes: 22, entries: 10, directoryAt: 16 } as const;
const ENTRY = { signature: 0x02014b50, bytes: 46, method: 10, packedBytes: 20, name: 28, extra: 30, remark: 32, at: 42 } as const;
const LOCAL = { signature: 0x04034b50, bytes: 30, name: 26, extra: 28 } as const;
const METHOD = { stored: 0, deflated: 8 } as const;
/** The longest remark at the end of a ZIP. */
const LONGEST_REMARK = 0xffff;

const GZIP = [0x1f, 0x8b] as const;
const ZIP = [0x50, 0x4b] as const;

const begins = (bytes: Uint8Array, wanted: readonly number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);

export const isPacked = (bytes: Uint8Array): boolean => begins(bytes, ZIP) || begins(bytes, GZIP);

/** Given up beyond the size that a file itself may have: a small one can unpack to no end. */
async function inflated(packed: Uint8Array<ArrayBuffer>, format: CompressionFormat): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    length += value.byteLength;
    if (length > LARGEST_MB * 1_000_000) {
      await reader.cancel();
      throw new RecordingRefused('too-large');
    }
    parts.push(value);
  }
}

/** Where the directory of a ZIP begins, and how many entries it has; a remark may stand behind its end. */
function directoryOf(view: DataView): { at: number; entries: number } {
  const last = view.byteLength - END.bytes;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at--)
    if (view.getUint32(at, true) === END.signature)
      return { at: view.getUint32(at + END.directoryAt, true), entries: view.getUint16(at + END.entries, true) };
  throw new RecordingRefused('damaged');
}

/** The first FIT or TCX of a ZIP. Reading beyond its end throws. */
async function fromZip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { at, entries } = directoryOf(view);
  for (; entries > 0 && view.getUint32(at, true) === ENTRY.signature; entries--) {
    const nameBytes = view.getUint16(at + ENTRY.name, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY.bytes, at + ENTRY.bytes + nameBytes));
    if (/\.(?:fit|tcx)$/i.test(name)) return entryAt(bytes, view, at);
    at += ENTRY.bytes + nameBytes + view.getUint16(at + ENTRY.extra, true) + view.getUint16(at + ENTRY.remark, true);
  }
  throw new RecordingRefused('packed');
}

async function entryAt(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number): Promise<Uint8Array<ArrayBuffer>> {
  const localAt = view.getUint32(at + ENTRY.at, true);
  if (view.getUint32(localAt, true) !== LOCAL.signature) throw new RecordingRefused('damaged');
  const from = localAt + LOCAL.bytes + view.getUint16(localAt + LOCAL.name, true) + view.getUint16(localAt + LOCAL.extra, true);
  const packed = bytes.slice(from, from + view.getUint32(at + ENTRY.packedBytes, true));
  const method = view.getUint16(at + ENTRY.method, true);
  if (method === METHOD.stored) return packed;
  if (method === METHOD.deflated) return inflated(packed, 'deflate-raw');
  throw new RecordingRefused('packed');
}

/**
 * The recording in a packed file.
 *
 * @throws RecordingRefused
 */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await (begins(bytes, GZIP) ? inflated(bytes, 'gzip') : fromZip(bytes));
  } catch (error) {
    throw error instanceof RecordingRefused ? error : new RecordingRefused('damaged', error);
  }
}
