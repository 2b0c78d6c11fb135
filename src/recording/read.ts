import { readAside } from './aside.ts';
import type { RecordingFile } from './contents.ts';
import { LARGEST_MB, RecordingRefused } from './refusal.ts';

/**
 * Reads what a watch has recorded.
 *
 * @throws RecordingRefused and nothing else
 */
export async function readRecording(
  file: Blob,
  readBytes: (bytes: Uint8Array<ArrayBuffer>) => Promise<RecordingFile> = readAside,
): Promise<RecordingFile> {
  if (file.size > LARGEST_MB * 1_000_000) throw new RecordingRefused('too-large');
  try {
    // Fails where it was moved or deleted since it was chosen, or is a folder.
    return await readBytes(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    throw error instanceof RecordingRefused ? error : new RecordingRefused('unreadable', error);
  }
}
