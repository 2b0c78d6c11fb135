import { textOf } from '../../../src/data/backup/gzip.ts';

/** All of the text of a file, packed or not. */
export async function unpacked(file: Blob): Promise<string> {
  const parts: string[] = [];
  for await (const part of textOf(file, 1e9)) parts.push(part);
  return parts.join('');
}
