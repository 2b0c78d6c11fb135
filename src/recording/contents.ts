import { fitRecordings } from './fit.ts';
import { RecordingRefused } from './refusal.ts';
import { tcxRecordings } from './tcx.ts';
import { isPacked, unpacked } from './unpack.ts';
import type { WatchRecording } from './watch-recording.ts';

/** A file of a watch. */
export interface RecordingFile {
  /** Tells the file from others, by what is in it. */
  id: string;
  /** At least one. */
  recordings: readonly WatchRecording[];
}

/** By which a FIT file shows what it is; the name of it says nothing. */
const FIT = { at: 8, bytes: [0x2e, 0x46, 0x49, 0x54] } as const;

const isFit = (bytes: Uint8Array): boolean => FIT.bytes.every((byte, index) => bytes[FIT.at + index] === byte);

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

function fromText(bytes: Uint8Array): WatchRecording[] {
  const text = textOf(bytes);
  const start = text.slice(0, FIRST_ELEMENT_WITHIN);
  if (/<(?:[\w-]+:)?gpx[\s/>]/.test(start)) throw new RecordingRefused('gpx');
  if (!/<(?:[\w-]+:)?TrainingCenterDatabase[\s/>]/.test(start)) throw new RecordingRefused('no-recording');
  return tcxRecordings(text);
}

/**
 * The activities in bytes that are not packed: at least one.
 *
 * @throws RecordingRefused
 */
export function recordingsIn(bytes: Uint8Array): WatchRecording[] {
  if (isPacked(bytes)) throw new RecordingRefused('packed');
  return isFit(bytes) ? fitRecordings(bytes) : fromText(bytes);
}

/** The first half of SHA-256, in hexadecimal digits. */
async function idOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What a file of these bytes has, packed or not: the same recording has the same id.
 *
 * @throws RecordingRefused
 */
export async function recordingFileOf(bytes: Uint8Array<ArrayBuffer>): Promise<RecordingFile> {
  const plain = isPacked(bytes) ? await unpacked(bytes) : bytes;
  return { id: await idOf(plain), recordings: recordingsIn(plain) };
}
