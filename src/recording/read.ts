import { readFitAside } from './aside.ts';
import { LARGEST_MB, RecordingRefused } from './refusal.ts';
import { tcxRecordings } from './tcx.ts';
import type { WatchRecording } from './watch-recording.ts';

/** A file of a watch. */
export interface RecordingFile {
  /** Tells the file from others, by what is in it. */
  id: string;
  /** At least one. */
  recordings: readonly WatchRecording[];
}

type ReadFit = (bytes: Uint8Array<ArrayBuffer>) => Promise<WatchRecording[]>;

/** By which a file shows what it is; the name of it says nothing. */
const MAGIC = {
  fit: { at: 8, bytes: [0x2e, 0x46, 0x49, 0x54] },
  zip: { at: 0, bytes: [0x50, 0x4b] },
  gzip: { at: 0, bytes: [0x1f, 0x8b] },
} as const;

const begins = (bytes: Uint8Array, { at, bytes: wanted }: (typeof MAGIC)[keyof typeof MAGIC]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

/** So far from its beginning a text has its first element, letters: behind a declaration and remarks. [our own choice] */
const FIRST_ELEMENT_WITHIN = 4096;

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new RecordingRefused('no-recording', error);
  }
}

async function fromText(bytes: Uint8Array): Promise<WatchRecording[]> {
  const text = textOf(bytes);
  const start = text.slice(0, FIRST_ELEMENT_WITHIN);
  if (/<(?:[\w-]+:)?gpx[\s/>]/.test(start)) throw new RecordingRefused('gpx');
  if (!/<(?:[\w-]+:)?TrainingCenterDatabase[\s/>]/.test(start)) throw new RecordingRefused('no-recording');
  return tcxRecordings(text.trimStart());
}

/** The first half of SHA-256, in hexadecimal digits. */
async function idOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > LARGEST_MB * 1_000_000) throw new RecordingRefused('too-large');
  // Fails where it was moved or deleted since it was chosen, or is a folder.
  return new Uint8Array(await file.arrayBuffer());
}

/**
 * Reads what a watch has recorded.
 *
 * @throws RecordingRefused and nothing else
 */
export async function readRecording(file: Blob, readFit: ReadFit = readFitAside): Promise<RecordingFile> {
  try {
    const bytes = await bytesOf(file);
    if (begins(bytes, MAGIC.zip) || begins(bytes, MAGIC.gzip)) throw new RecordingRefused('packed');
    const id = await idOf(bytes);
    return { id, recordings: await (begins(bytes, MAGIC.fit) ? readFit(bytes) : fromText(bytes)) };
  } catch (error) {
    throw error instanceof RecordingRefused ? error : new RecordingRefused('unreadable', error);
  }
}
