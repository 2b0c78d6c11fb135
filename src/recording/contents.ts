import { fitRecordings } from './fit.ts';
import { RecordingRefused } from './refusal.ts';
import { tcxRecordings } from './tcx.ts';
import type { WatchRecording } from './watch-recording.ts';

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

function fromText(bytes: Uint8Array): WatchRecording[] {
  const text = textOf(bytes);
  const start = text.slice(0, FIRST_ELEMENT_WITHIN);
  if (/<(?:[\w-]+:)?gpx[\s/>]/.test(start)) throw new RecordingRefused('gpx');
  if (!/<(?:[\w-]+:)?TrainingCenterDatabase[\s/>]/.test(start)) throw new RecordingRefused('no-recording');
  return tcxRecordings(text);
}

/**
 * The activities in the bytes of a file: at least one.
 *
 * @throws RecordingRefused
 */
export function recordingsIn(bytes: Uint8Array): WatchRecording[] {
  if (begins(bytes, MAGIC.zip) || begins(bytes, MAGIC.gzip)) throw new RecordingRefused('packed');
  return begins(bytes, MAGIC.fit) ? fitRecordings(bytes) : fromText(bytes);
}
