import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes in KiB, to a tenth. */
export const kib = (bytes: number): number => Math.round((10 * bytes) / 1024) / 10;

/** What a built app loads before anything is pressed: the document and all that it names, transitively and statically. */
export function shellFiles(dist: string): string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(join(dist, path), 'utf8');
    const named = path.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1])
      : [...text.matchAll(/(?:^|[;}\n])import(?:[^"'();]*from)?\s*["']\.\/([^"']+)["']/g)].map((match) => `assets/${match[1]}`);
    for (const name of named) if (name !== undefined && /\.(js|css|svg)$/.test(name)) visit(name);
  };
  visit('index.html');
  return [...seen];
}

/** How many files that is, and how large they are as hosts send them. */
export function shellSize(dist: string): { files: number; gzipKiB: number; brotliKiB: number } {
  const files = shellFiles(dist).map((path) => readFileSync(join(dist, path)));
  const sum = (size: (file: Buffer) => number): number => kib(files.reduce((total, file) => total + size(file), 0));
  return {
    files: files.length,
    gzipKiB: sum((file) => gzipSync(file).length),
    brotliKiB: sum((file) => brotliCompressSync(file).length),
  };
}
