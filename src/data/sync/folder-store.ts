import { ROOT, SyncError, isOurPath, type StoredFile, type SyncStore } from './sync-store.ts';

const problemOf = (error: unknown): SyncError => {
  if (error instanceof SyncError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return new SyncError('permission');
  if (name === 'QuotaExceededError') return new SyncError('no-room');
  return name === 'NotFoundError' ? new SyncError('folder-gone') : new SyncError('server', name);
};

const trying = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw problemOf(error);
  }
};

const versionOf = ({ lastModified, size }: File): string => `${lastModified} ${size}`;

/** Files in a folder of this device, which the user's own program carries to the others. */
export function createFolderStore(folder: FileSystemDirectoryHandle): SyncStore {
  // On the second device people may well choose the folder that the first one has made.
  const root = async (): Promise<FileSystemDirectoryHandle> =>
    folder.name === ROOT ? folder : folder.getDirectoryHandle(ROOT, { create: true });

  return {
    list: () =>
      trying(async () => {
        const files: StoredFile[] = [];
        for await (const device of (await root()).values()) {
          if (device.kind !== 'directory') continue;
          for await (const entry of device.values()) {
            const path = `${device.name}/${entry.name}`;
            if (entry.kind === 'file' && isOurPath(path)) files.push({ path, version: versionOf(await entry.getFile()) });
          }
        }
        return files;
      }),
    read: (path, most) =>
      trying(async () => {
        const file = await (await fileAt(await root(), path, false)).getFile();
        return file.size > most ? null : file;
      }),
    write: (path, file) =>
      trying(async () => {
        const entry = await fileAt(await root(), path, true);
        // The browser writes beside it, and puts it in its place when it is closed.
        const stream = await entry.createWritable();
        await stream.write(file);
        await stream.close();
        return versionOf(await entry.getFile());
      }),
  };
}

async function fileAt(root: FileSystemDirectoryHandle, path: string, create: boolean): Promise<FileSystemFileHandle> {
  const [device = '', name = ''] = path.split('/');
  return (await root.getDirectoryHandle(device, { create })).getFileHandle(name, { create });
}
