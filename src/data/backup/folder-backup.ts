import { EXTENSION } from './gzip.ts';

/** Copies of the whole log in a folder of the device, the newest few of them. */

/** [our own choice] With one a day that is a week and a half to notice that something went wrong. */
export const KEPT_BACKUPS = 10;

/** "hipwise-2026-03-04-180512.json.gz", by Greenwich: sorted by name they are sorted by age. */
export const backupName = (nowMs: number): string => {
  const [day = '', time = ''] = new Date(nowMs).toISOString().split('T');
  return `hipwise-${day}-${time.slice(0, 8).replaceAll(':', '')}${EXTENSION}`;
};

/** Encrypted or not. */
const OURS = /^hipwise-\d{4}-\d\d-\d\d-\d{6}\.json\.gz(?:\.enc)?$/;

/** What went wrong with the folder. */
export type FolderProblem = 'permission' | 'gone' | 'no-room' | 'failed';

export const folderProblem = (error: unknown): FolderProblem => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'permission';
  if (name === 'NotFoundError') return 'gone';
  return name === 'QuotaExceededError' ? 'no-room' : 'failed';
};

/**
 * Writes a copy beside the ones before, then lets the oldest go. What the browser writes is not under its name before it is whole; a file
 * that a killed page left empty is no backup, and goes.
 */
export async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  { name, file }: { name: string; file: Blob },
  kept: number = KEPT_BACKUPS,
): Promise<void> {
  const entry = await folder.getFileHandle(name, { create: true });
  const stream = await entry.createWritable();
  await stream.write(file);
  await stream.close();
  await prune(folder, kept);
}

async function prune(folder: FileSystemDirectoryHandle, kept: number): Promise<void> {
  const whole: string[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || !OURS.test(entry.name)) continue;
    if ((await entry.getFile()).size > 0) whole.push(entry.name);
    else await folder.removeEntry(entry.name);
  }
  for (const name of whole.sort().slice(0, Math.max(0, whole.length - kept))) await folder.removeEntry(name);
}
