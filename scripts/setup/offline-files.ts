import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ManifestTransform } from 'workbox-build';
import { isLarge } from '../../src/service-worker/files.ts';

/** Other pages than the app's, a model that has to be asked for, and what is no part of the app. */
const NOT_STORED = /(_heavy[^/]*\.task|^sw\.js|^(gallery|count|bench)\.html)$/;
const TEXT = /\.(html|js|css|svg|webmanifest)$/;

/**
 * The built files that `entry` names, and those that they name in turn: what the app may come to load. Names are looked for in the
 * text, because a worker's files are no part of the bundler's own graph.
 */
export function reachableFiles(folder: string, entry: string): Set<string> {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path) || NOT_STORED.test(path)) return;
    reached.add(path);
    if (!TEXT.test(path)) return;
    const text = readFileSync(join(folder, path), 'utf8');
    for (const other of all) if (basename(other).includes('.') && text.includes(basename(other))) visit(other);
  };
  visit(entry);
  return reached;
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Makes Workbox's list of all built files the list of what the app needs, each with its size, and the large ones with their digest. */
export const onlyReachable =
  (folder: () => string): ManifestTransform =>
  (entries) => {
    // Asked for after a build that has failed, too; its own error is the one to be seen.
    if (!existsSync(join(folder(), 'index.html'))) return { manifest: [] };
    const reached = reachableFiles(folder(), 'index.html');
    const manifest = entries
      .filter(({ url }) => reached.has(url))
      .map((entry) => ({
        ...entry,
        bytes: entry.size,
        ...(isLarge(entry.url) && { sha256: sha256(join(folder(), entry.url)) }),
      }));
    return { manifest };
  };
