import { readAside } from './aside.ts';
import { LARGEST_MB, RecordingRefused } from './refusal.ts';
import type { WatchRecording } from './watch-recording.ts';

/** A file of a watch. */
export interface RecordingFile {
  /** Tells the file from others, by what is in it. */
  id: string;
  /** At least one. */
  recordings: readonly WatchRecording[];
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
export async function readRecording(
  file: Blob,
  recordingsIn: (bytes: Uint8Array<ArrayBuffer>) => Promise<WatchRecording[]> = readAside,
): Promise<RecordingFile> {
  try {
    const bytes = await bytesOf(file);
    const id = await idOf(bytes);
    return { id, recordings: await recordingsIn(bytes) };
  } catch (error) {
    throw error instanceof RecordingRefused ? error : new RecordingRefused('unreadable', error);
  }
}
