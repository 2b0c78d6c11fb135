import type { StoredFile, SyncStore } from '../../../src/data/sync/sync-store.ts';

/** A place for files, without versions where `isSilent`. `reads`: paths, in order. */
export function createPlace(isSilent = false) {
  const files = new Map<string, { file: Blob; version: number }>();
  const reads: string[] = [];
  const versionOf = (version: number): string => (isSilent ? '' : String(version));
  const store: SyncStore = {
    list: async () => [...files].map(([path, { version }]): StoredFile => ({ path, version: versionOf(version) })),
    async read(path, most) {
      reads.push(path);
      const file = files.get(path)?.file ?? new Blob();
      return file.size > most ? null : file;
    },
    async write(path, file) {
      const version = (files.get(path)?.version ?? 0) + 1;
      files.set(path, { file, version });
      return versionOf(version);
    },
  };
  return { files, store, reads };
}
